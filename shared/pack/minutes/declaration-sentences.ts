import type { TextBlock } from '../text-blocks.ts';
import { MEMBER_TITLE, membersIn } from './member-names.ts';
import type { RecordedDeclaration } from './minutes.ts';

const DECLARED =
  /^(?<members>.{2,200}?),?\s+(?:(?:each|both|all|also|then|had)\s+)?(?:declared|disclosed|registered)\s+(?:(?:an?|his|her|their|the following)\s+)?(?<kind>[^.;:]{0,110}?)\s?\binterests?\b(?<rest>.*)$/su;
const DECLARED_THAT =
  /^(?<members>.{2,120}?),?\s+(?:also\s+|then\s+)?(?:declared|disclosed)(?<kind>)\s+(?<rest>that\s.*)$/su;
const RECEIVED =
  /^(?:an?\s+|the following\s+)?(?<kind>[^.;:]{0,110}?)\s?\b(?:interests?|declarations?(?: of (?:an? )?[^.;:]{0,60}?interests?)?)\s+(?:was|were)\s+(?:declared|disclosed|made|received)\s+(?:by|from)\s+(?<members>.{2,160}?)(?<rest>(?:,?\s+(?:in (?:respect of|relation to|item|agenda)|regarding|for|on|as)\b.*)?)$/isu;
const WELSH =
  /^Datganodd\s+(?<members>.{2,120}?)\s+[fb]uddiant(?<kind>(?:\s+personol|\s+rhagfarnol|\s+sy'n rhagfarnu|\s+a)*)(?<rest>\s+(?:yn|mewn|ar|o ran)\b.*|)$/iu;
const LISTED =
  /^(?<members>(?:councillor|cllr|cyng|cynghorydd|mr|mrs|ms|miss|dr|sir)\b\.? [^–:]{2,50}?)\s*(?::|\s[–-])\s*(?<rest>(?:agenda |minute )?(?:item|minute|no\.|eitem)\b.*)$/iu;
const ITEM =
  /\b(?:agenda\s+|minute\s+|planning\s+)?(?:items?|minutes?|eitem|cofnod|application)\s*(?:nos?\.?|numbers?|rhif)?\s*:?\s*((?:[A-Z]{1,3}[./-]?)?\d{1,4}(?:[./]\d{1,4})*\s?(?:\([a-z\d]{1,4}\)|[a-z](?![a-z]))*)/iu;
const BARE_ITEM =
  /^\s*(?:in|on|for|with regard to|in (?:respect of|relation to))\s+(\d{1,3}(?:\.\d{1,2})?\s?\([a-z\d]{1,3}\)|\d{2,4}\/\d{1,4}(?![\w/]))/i;
const REASON =
  /(?:^|[\s,–-])(?:(?:in\s+)?that\s+(?=(?:he|she|they|his|her|their|it|the|is|was|a|an)\b)|as\s+(?!(?:set|well|follows|listed|recorded|such|part|above|below|detailed)\b)|on the grounds?\s+(?:that|of)\s+|because(?: of)?\s+|since\s+|due to\s+|owing to\s+|by (?:virtue|reason) of\s+|being\s+|gan\s+(?:ei|fod|eu)\s+|oherwydd\s+)/iu;
const ACTION =
  /(?:,?\s+(?:and|who|but)\s+(?:(?:he|she|they|would|will)\s+)*|,\s+|;\s*|\s[–-]\s(?:and )?|\.\s+(?:he|she|they|councillor \S+|cllr\.? \S+|mrs? \S+|ms \S+)\s+|(?<=\.\s[^.]{0,120})\b(?:he|she|they)\s+)(?=(?:left|withdrew|stated that (?:he|she|they) would|leave|withdraw|not participate|did not|took no part|take no part|took part|stayed|remained|remain|abstained|spoke|retired|vacated|having left|would (?:not|leave|withdraw|remain|abstain|take)|will (?:not|leave|withdraw|remain)|gadawodd|not (?:take|vote|speak|participate))\b)/iu;
const BEGINS_ANEW = /\b(?:declared|disclosed|registered|datganodd)\b|^(?:no|there (?:were|was))\b/i;
const NONE = /^(?:no\b|there (?:were|was|are) no|none\b|nid oedd|ni\b|dim\b)/i;
const SENTENCE_END = /(?<=[\p{L}\d)]{2})\.\s+(?=\p{Lu})/u;
const LONGEST = 1200;

/** The interests that the sentences of a minute record. */
export function declarationsInSentences(blocks: readonly TextBlock[]): readonly RecordedDeclaration[] {
  return blocks.flatMap(block => {
    const text = (block.marker ? block.marker.text : block.text).slice(0, LONGEST);
    return statements(text).flatMap(statement => declarationsOf(statement, block.pageIndex));
  });
}

/** A statement with what follows it: the sentences behind one that declares, up to the next that does. */
function statements(text: string): readonly string[] {
  const grouped: string[] = [];
  for (const sentence of text.split(/(?<=[\p{L}\d)]{2,}["’)]?\.|;)\s+(?=\p{Lu})/u)) {
    const last = grouped.at(-1);
    const goesOn =
      last !== undefined && /\b(?:declared|disclosed|item|minute)\b/i.test(last) && !BEGINS_ANEW.test(sentence);
    if (goesOn) grouped[grouped.length - 1] = `${last} ${sentence}`;
    else grouped.push(sentence);
  }
  return grouped;
}

function declarationsOf(statement: string, pageIndex: number): readonly RecordedDeclaration[] {
  const plain = statement.replace(/\s+/g, ' ').trim();
  if (NONE.test(plain)) return [];
  const groups = (
    DECLARED.exec(plain) ??
    RECEIVED.exec(plain) ??
    DECLARED_THAT.exec(plain) ??
    WELSH.exec(plain) ??
    LISTED.exec(plain)
  )?.groups;
  if (!groups) return [];
  const { members = '', kind = '', rest = '' } = groups;
  if (
    /^(?:members|councillors|those present|the following|all|any)\b/i.test(members) &&
    /^(?:s? (?:as )?(?:follows|set out|listed)|:|\s*$)/i.test(rest) &&
    kind.includes('following')
  )
    return [];
  const { body, action } = partedAction(rest.replace(/\.$/, ''));
  const told = { minute: minuteIn(body), reason: reasonOf(kind, body), action, pageIndex };
  return membersIn(members)
    .filter(isPerson)
    .map(member => ({ member, ...told }));
}

/** Not the sentence's other beginnings: `In accordance with the code, …`. */
function isPerson(member: string): boolean {
  return (
    member.length <= 90 &&
    (MEMBER_TITLE.test(member) || /^\p{Lu}/u.test(member)) &&
    !/^(?:in|at|when|if|where|following|under|interests?)\b/i.test(member)
  );
}

function partedAction(rest: string): { body: string; action: string | null } {
  const match = ACTION.exec(rest);
  if (!match) return { body: rest, action: null };
  const action = rest.slice(match.index + match[0].length).trim();
  return { body: rest.slice(0, match.index), action: action === '' ? null : action };
}

function minuteIn(text: string): string | null {
  return (ITEM.exec(text)?.[1] ?? BARE_ITEM.exec(text)?.[1])?.trim() ?? null;
}

/** The kind of interest, and why it is one, as far as the sentence says so. */
function reasonOf(kind: string, body: string): string | null {
  const nature = kind.replace(/^(?:an?|the following)\s+/i, '').trim();
  const match = REASON.exec(body);
  const why = (match ? body.slice(match.index + match[0].length) : listedReason(body)).split(SENTENCE_END)[0] ?? '';
  const parts = [
    nature === '' || /^(?:following|declarations? of)$/i.test(nature) ? '' : `${nature} interest`,
    why.replace(/^[\s,–:-]+|[\s,;–-]+$/g, ''),
  ];
  const reason = parts.filter(part => part !== '').join(' – ');
  return reason === '' ? null : reason;
}

/** Behind the item in a list: `Item 5 – governor of the school`. */
function listedReason(body: string): string {
  const match = /^\s*(?:agenda |minute )?(?:item|minute|no\.|eitem)\b[^–:-]{0,30}\s?[–:-]\s*(.+)$/i.exec(body);
  return match?.[1] ?? '';
}
