import type { Answer, Report } from '../../../shared/pack/report/report.ts';

/** What kind of paper it is: `Report · Item 7 · replaced`. */
export function kindWords(number: string, isReplaced: boolean): string {
  return ['Report', number === '' ? '' : `Item ${number}`, isReplaced ? 'replaced' : '']
    .filter(words => words !== '')
    .join(' · ');
}

/** What is said of a report in one line: whether it is a key decision, and which wards it touches. */
export function factsOf({ keyDecision, wards }: Pick<Report, 'keyDecision' | 'wards'>): readonly string[] {
  const decision = keyDecision ? answered(keyDecision, 'Key decision', 'Not a key decision') : '';
  return [decision, wards ? wardsWords(wards) : ''].filter(words => words !== '');
}

/** What else its head tells, for those who ask. */
export function moreFactsOf(report: Report): readonly { readonly name: string; readonly words: string }[] {
  const { reportOf, reportTo, portfolio, decisionNumber, forwardPlan, summary } = report;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Report of', reportOf],
    ['Report to', reportTo],
    ['Portfolio', portfolio],
    ['Decision number', decisionNumber],
    ['Forward plan', forwardPlan && answered(forwardPlan, 'Listed', 'Not listed')],
    ['Summary', summary],
  ];
  return facts.flatMap(([name, words]) => (words === null || words === '' ? [] : [{ name, words }]));
}

/** Why the public is kept out; undefined where the report is open or does not say. */
export function exemptWords({ exempt }: Pick<Report, 'exempt'>): string | undefined {
  if (!exempt || exempt.is === false) return undefined;
  const { paragraphs, words } = exempt;
  if (exempt.is === null && paragraphs.length === 0) return undefined;
  if (paragraphs.length === 0) return `Exempt${words === '' || words.length > 60 ? '' : `: ${words}`}`;
  const list = paragraphs.length === 1 ? `paragraph ${paragraphs[0]}` : `paragraphs ${paragraphs.join(', ')}`;
  return `Exempt · ${list} of Schedule 12A`;
}

function answered({ is, words }: Answer, yes: string, no: string): string {
  if (is === null) return words;
  return is ? yes : no;
}

/** A head table says `All`, `All wards` or names them; a name of its own needs none. */
function wardsWords(wards: string): string {
  if (/^\W*all\b/i.test(wards)) return 'All wards';
  return /\bwards?\b/i.test(wards) || /^(?:none|n\/a)\b/i.test(wards) ? wards : `Wards: ${wards}`;
}
