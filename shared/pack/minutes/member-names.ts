/** How minutes name members: a title and a name. */
export const MEMBER_TITLE =
  /^(?:the )?(?:(?:county |town |parish |district |lead )?councillors?|cllrs?\.?|(?:y )?cynghorwyr|(?:y )?cynghorydd(?: sir)?|cyng\.?|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|rev(?:erend)?|prof(?:essor)?|alderman|ald\.?|bailie|provost|convener|the (?:mayor|chair(?:man|person|woman)?|vice-chair\w*|leader|provost|convener))\b\.?/i;

/** `The Chair, Councillor Example,` is one member. */
const OFFICE_BEFORE_NAME = /^the [a-z -]{4,24},\s+(?=(?:councillor|cllr|mr|mrs|ms|miss|dr|sir|dame|lord|lady)\b)/i;
const ROLE = /^the (?:mayor|chair|vice|leader|provost|convener)/i;

/** The members that a list of names means, each with the title that stands before the list. */
export function membersIn(names: string): readonly string[] {
  const plain = names
    .replace(/\s+/g, ' ')
    .replace(/^(?:both|and|that)\s+/i, '')
    .replace(OFFICE_BEFORE_NAME, '')
    .trim();
  const parts = plain
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|a|ac|&)\s+(?=\p{Lu})/u)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (!MEMBER_TITLE.test(plain)) return plain === '' ? [] : [plain];
  let title = '';
  return parts.reduce<readonly string[]>((members, part) => {
    const own = MEMBER_TITLE.exec(part)?.[0];
    if (own === undefined && /^(?:obe|mbe|cbe|jp|mp|kc)$/i.test(part))
      return [...members.slice(0, -1), `${members.at(-1) ?? ''}, ${part}`];
    if (own !== undefined) title = ROLE.test(part) ? '' : singular(own);
    const rest = own === undefined || ROLE.test(part) ? part : part.slice(own.length).trim();
    return rest === ''
      ? members
      : [...members, title === '' || (own === undefined && ROLE.test(part)) ? rest : `${title} ${rest}`];
  }, []);
}

function singular(title: string): string {
  return title
    .replace(/^councillors$/i, 'Councillor')
    .replace(/^cllrs(\.?)$/i, 'Cllr$1')
    .replace(/^(?:y )?cynghorwyr$/i, 'Cynghorydd')
    .trim();
}
