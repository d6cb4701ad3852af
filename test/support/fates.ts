import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import { locatePassage } from '../../shared/anchoring/matching/locate.ts';
import { outcomeOf } from '../../shared/anchoring/matching/reanchor.ts';
import type { Outcome } from '../../shared/anchoring/outcome.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';

/** What became of a quote of the old pages in the new ones; `page` counts from 1. */
export function fate(
  before: readonly string[],
  after: readonly string[],
  quote: string,
  page?: number,
  prefix?: string,
): Outcome {
  const source = versionText(before);
  const spans = locatePassage(source, { quote, ...(page && { page }), ...(prefix && { prefix }) });
  if (!spans) throw new Error(`“${quote}” is not in the old version`);
  return outcomeOf(alignVersions(source, versionText(after)), spans);
}

/** Paragraphs that say different things. */
export const INTRODUCTION =
  'The Harbour Committee met on Tuesday to hear how the works on the quay had gone since the spring.\nIt heard the harbour master, two traders and the engineer.';
export const GRANT =
  'The grant for the sea wall has risen to 4.2 million pounds, which is more than the council had hoped for.\nIt has to be spent before the end of March.';
export const TENANTS =
  'Tenants of the market hall were asked in June whether they would rather stay where they are.\nMost of them would, though nearly all wish for better lighting.';
export const FERRY =
  'The ferry to Sandholm runs every forty minutes in the summer and every hour in the winter.\nThe operator asks for leave to end the last sailing on Sundays.';
export const END = 'Members are asked to note the report and to thank the officers who have written it.';

/** Pages of so many paragraphs each, with their number at the foot. */
export function pages(...paragraphs: readonly (readonly string[])[]): readonly string[] {
  return paragraphs.map((on, at) => [...on, `Page ${at + 1}`].join('\n'));
}

/** The text of the page that an outcome is on, up to its end. */
export function whereIn(after: readonly string[], outcome: Outcome): string {
  const span = 'spot' in outcome ? outcome.spot.spans[0] : undefined;
  return span ? (after[span.pageIndex] ?? '').slice(0, span.end) : '';
}
