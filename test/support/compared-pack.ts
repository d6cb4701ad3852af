import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import type { VersionChanges } from '../../shared/anchoring/changes/change.ts';
import type { ComparedItem, ComparedVersion } from '../../shared/anchoring/changes/compared-version.ts';
import { whatChanged } from '../../shared/anchoring/changes/what-changed.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';
import { itemOf } from './meeting-papers.ts';

/** An item as a test writes it: the words of each of its pages, none for one without papers. */
export type WrittenItem = {
  readonly number: string;
  readonly title: string;
  readonly pages: readonly string[];
  readonly toFollow?: boolean;
  /** Number and words, as they stand on its first page. */
  readonly recommendations?: readonly (readonly [string, string])[];
};

type WrittenPack = { readonly texts: readonly string[]; readonly version: ComparedVersion };

/** A pack with an agenda on its first page, and the pages of its items behind it, each with its number stamped below. */
export function writtenPack(items: readonly WrittenItem[], rest: Partial<ComparedVersion> = {}): WrittenPack {
  const texts: string[] = [];
  const agenda = items.map((item): ComparedItem => {
    const { number, title, pages, toFollow = false, recommendations = [] } = item;
    const first = texts.length + 1;
    pages.forEach((text, at) => texts.push(`${at === 0 ? `${title}\n` : ''}${text}\nPage ${first + at + 1}`));
    const span = pages.length === 0 ? null : ([first, texts.length] as const);
    const printed = span && { first: String(span[0] + 1), last: String(span[1] + 1) };
    return {
      ...itemOf(number, title, span, { printed, toFollow }),
      note: '',
      subItems: [],
      recommendations: recommendations.map(([number, text]) => ({ number, text, pageIndex: first })),
    };
  });
  const front = agenda.map(({ number, title, printed, toFollow }) => {
    const where = printed ? `(Pages ${printed.first} - ${printed.last})` : toFollow ? '(To Follow)' : '';
    return `${number}. ${title} ${where}`;
  });
  const all = [`AGENDA\n${front.join('\n')}\nPage 1`, ...texts];
  const labels = all.map((_, pageIndex) => String(pageIndex + 1));
  return {
    texts: all,
    version: {
      kind: 'pack',
      labels,
      agendaPages: [0],
      recommendations: [],
      agenda,
      beside: [],
      pictures: new Map(),
      ...rest,
    },
  };
}

/** What changed between two packs. */
export function changesBetweenPacks(was: WrittenPack, now: WrittenPack): VersionChanges {
  return whatChanged(alignVersions(versionText(was.texts), versionText(now.texts)), was.version, now.version);
}
