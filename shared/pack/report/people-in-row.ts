import { looksLikeName, nameAndRole } from './contact-details.ts';

const OFFICE =
  /^(?:(?:the|joint|deputy|assistant|interim|acting|vice|senior|principal|strategic|corporate|executive|managing|group|lead) )*-?(?:leader|mayor|chair\w*|cabinet|member|portfolio|councillor|director|head|chief|officer|manager|clerk|solicitor|treasurer|executive|service|monitoring|section|s151)\b/i;
const TITLE = /^(?:councillor|cllr|cynghorydd|dr|mr|mrs|ms|miss|prof(?:essor)?)\.? /i;
const GOES_ON = /(?:[,&/–-]|\b(?:and|or|of|for|the|to|with|in|a|ac))$/i;
const LONGEST = 300;

/** Whether a line names another person than the words above it: both are a name with its office, in either order. */
export function namesAnother(above: string, line: string): boolean {
  if (above.length > LONGEST || line.length > LONGEST || GOES_ON.test(above)) return false;
  if (!personIn(above)) return false;
  return personIn(line);
}

function personIn(words: string): boolean {
  const { name, role } = nameAndRole(words.replace(TITLE, ''));
  if (name !== null && role !== null && looksLikeName(name)) return OFFICE.test(role);
  const comma = words.lastIndexOf(', ');
  return comma > 0 && OFFICE.test(words) && looksLikeName(words.slice(comma + 2));
}
