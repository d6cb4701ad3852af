import { describe, expect, test } from 'vitest';
import { alignVersions } from '../../../../../shared/anchoring/alignment/align.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';
import { outcomeOf } from '../../../../../shared/anchoring/matching/reanchor.ts';

const BLOCK = [
  'Financial Implications',
  'There are no financial implications arising directly from this report.',
  'Legal Implications',
  'None.',
  'Equality Implications',
  'No equality impact assessment is required.',
  'Recommendation',
  'Cabinet is asked to note the content of this report.',
];
const EDITED = 'There are small financial implications arising directly from this report.';

type Report = { readonly title: string; readonly block: readonly string[] };

const [ROADS, BOOKS, SCALES, CLINICS] = ['Highways', 'Libraries', 'Trading Standards', 'Public Health'].map(
  (title): Report => ({ title, block: BLOCK }),
) as [Report, Report, Report, Report];
const EDITED_BOOKS: Report = { ...BOOKS, block: BLOCK.map((line, at) => (at === 1 ? EDITED : line)) };

function page({ title, block }: Report, item: number): string {
  const body = [
    `The work plan of ${title} was reviewed in June by officers and the contractor.`,
    `${title} is to be joined with two other services of the council, which saves one post.`,
    `A new depot for ${title} opened on the third of March.`,
    `Answers about ${title} came from all parts of the county, most of them by letter.`,
  ];
  return [`Agenda Item ${item}`, `Report of the Head of ${title}`, ...body, ...block].join('\n');
}

/** Where each line of the block of a report has gone: by line what has become of it, and on whose page. */
function blockOf(report: Report, before: readonly Report[], after: readonly Report[]): readonly string[] {
  const pages = before.map((own, at) => page(own, at + 5));
  const alignment = alignVersions(versionText(pages), versionText(after.map((own, at) => page(own, at + 5))));
  const pageIndex = before.indexOf(report);
  const text = pages[pageIndex] ?? '';
  return report.block.map(line => {
    const start = text.indexOf(`\n${line}\n`) + 1 || text.length - line.length;
    const outcome = outcomeOf(alignment, [{ pageIndex, start, end: start + line.length }]);
    if (outcome.kind === 'gone' || outcome.kind === 'unsure') return outcome.kind;
    const title = after[outcome.spot.spans[0]?.pageIndex ?? -1]?.title ?? '';
    return outcome.kind === 'changed' ? `changed: ${outcome.spot.words}` : title;
  });
}

function all(words: string): readonly string[] {
  return BLOCK.map(() => words);
}

describe('lines that every report ends in', () => {
  test('stay with their report when one of them is edited there and the reports change places', () => {
    const [before, after] = [
      [ROADS, BOOKS, SCALES],
      [ROADS, SCALES, EDITED_BOOKS],
    ];
    expect(blockOf(ROADS, before, after)).toEqual(all('Highways'));
    expect(blockOf(SCALES, before, after)).toEqual(all('Trading Standards'));
    const books = blockOf(BOOKS, before, after);
    expect(books[1]).toBe(`changed: ${EDITED}`);
    for (const line of books.toSpliced(1, 1)) expect(['Libraries', 'unsure']).toContain(line);
  });

  test('are gone with the report that is withdrawn when one of them is edited in the one before', () => {
    const [before, after] = [
      [ROADS, BOOKS, SCALES],
      [ROADS, EDITED_BOOKS],
    ];
    expect(blockOf(SCALES, before, after)).toEqual(all('gone'));
    const books = blockOf(BOOKS, before, after);
    expect(books.toSpliced(1, 1)).toEqual(all('Libraries').slice(1));
  });

  test('are not those of a report that was put in behind', () => {
    const [before, after] = [
      [ROADS, BOOKS, SCALES],
      [ROADS, CLINICS, EDITED_BOOKS, SCALES],
    ];
    const books = blockOf(BOOKS, before, after);
    for (const line of books.toSpliced(1, 1)) expect(['Libraries', 'unsure']).toContain(line);
    expect(blockOf(SCALES, before, after)).toEqual(all('Trading Standards'));
  });
});
