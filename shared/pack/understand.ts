import { pageSamples } from './agenda/page-samples.ts';
import { readAgenda } from './agenda/read-agenda.ts';
import { textKey } from './agenda/text-key.ts';
import { readLabels } from './labels/read-labels.ts';
import { readFront } from './meeting/read-front.ts';
import { readMinutes } from './minutes/read-minutes.ts';
import { paperContent, type PaperInput } from './paper-content.ts';
import type { PaperReading } from './reading.ts';
import { readReferences } from './references/read-references.ts';
import { readReport } from './report/read-report.ts';
import { wordSample } from './word-sample.ts';

/**
 * Raised when reading learns something new: papers read by earlier rules are then understood again, from what is kept
 * of them.
 */
export const READING_RULES = 4;

/**
 * Reads a paper from what import keeps of it. Any input gives an answer: it never throws, and takes time in proportion
 * to the text. Pages that were not read yet are passed over, so that a first answer can be had from the front pages.
 */
export function understandPaper(input: PaperInput): PaperReading {
  const content = paperContent(input);
  const { labels, stamps, blank, scanned, warnings } = readLabels(content);
  const agenda = readAgenda(content, { labels, stamps, blank, scanned, warnings });
  const front = readFront(content, agenda);
  const whole = { first: 0, last: Math.max(0, input.pageCount - 1) };
  const items = agenda.items.map(item => ({
    ...item,
    report: item.pages && readReport(content, item.pages),
    textKey: textKey(content, item.pages),
    pageSamples: pageSamples(content, item.pages, new Set(blank)),
  }));
  const report = items.length === 0 ? readReport(content, whole) : null;
  const minutes =
    items.length === 0
      ? readMinutes(content, whole)
      : items.flatMap(({ pages }) => (pages ? readMinutes(content, pages) : []));
  return {
    kind: front.kind,
    title: front.title,
    meeting: front.meeting,
    published: front.published,
    labels,
    blank,
    scanned,
    agendaPages: agenda.agendaPages,
    agenda: items,
    report,
    minutes,
    supplement: front.supplement,
    references: readReferences(content, { kind: front.kind, labels, agenda: items, minutes, report }),
    wordSample: wordSample(content),
    warnings: [...warnings, ...agenda.warnings, ...front.warnings],
  };
}
