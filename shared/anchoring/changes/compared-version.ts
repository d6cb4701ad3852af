import type { ItemDetail } from '../../pack/agenda/item.ts';
import type { NamedItem } from '../../pack/meeting/match-items.ts';
import type { PaperReading } from '../../pack/reading.ts';
import type { Recommendation } from './change.ts';
import type { PagePictures } from './wordless-pages.ts';

/** An item as one version has it. */
export type ComparedItem = Pick<
  ItemDetail,
  'number' | 'title' | 'note' | 'pages' | 'printed' | 'toFollow' | 'subItems'
> & {
  /** Those that its papers make; none for an item without pages. */
  readonly recommendations: readonly Recommendation[];
};

/** What the reading of a version says, as far as comparing draws on it. */
export type ComparedVersion = Pick<PaperReading, 'kind' | 'labels' | 'agendaPages'> & {
  readonly agenda: readonly ComparedItem[];
  /** Of a paper that has no agenda. */
  readonly recommendations: readonly Recommendation[];
  /** Items whose pages came in papers beside this version. */
  readonly beside: readonly NamedItem[];
  /** What its pages without words show. */
  readonly pictures: PagePictures;
};
