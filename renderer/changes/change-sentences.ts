import type { ItemChanges, ItemFate, PagesChange } from '../../shared/anchoring/changes/change.ts';
import { assertNever } from '../../shared/exhaustive.ts';
import { counted } from '../../shared/counted.ts';
import { pageWords, rangeWords } from '../../shared/pack/labels/page-words.ts';
import { inWords } from '../../shared/pack/warning-phrases.ts';
import type { Comparison } from './compare-messages.ts';
import type { ListedChange } from './listed-changes.ts';

/** What an item is called over its changes. */
export function itemHeading({ item }: ItemChanges): string {
  if (!item) return 'Agenda and other pages';
  return item.number === '' ? item.title : `Item ${item.number} · ${item.title}`;
}

/** What became of an item as a whole, in sentences; empty where there is nothing to say. */
export function itemSentences(changes: ItemChanges): readonly string[] {
  return [renumberedSentence(changes), fateSentence(changes)].filter(sentence => sentence !== '');
}

function renumberedSentence({ item, renumberedFrom, swappedWith }: ItemChanges): string {
  if (!item || renumberedFrom === null) return '';
  if (swappedWith === null) return `It was item ${renumberedFrom}.`;
  return `Items ${item.number} and ${swappedWith} have changed places: this was item ${renumberedFrom}.`;
}

function fateSentence({ fate }: ItemChanges): string {
  if (!fate) return '';
  switch (fate.is) {
    case 'new':
      return fate.pages === 0
        ? 'It is new on the agenda.'
        : `It is new on the agenda, with ${counted(fate.pages, 'page')}.`;
    case 'gone':
      return fate.pages === 0
        ? 'It is no longer on the agenda.'
        : `It is no longer on the agenda; it had ${counted(fate.pages, 'page')}.`;
    case 'arrived':
      return `Its papers have arrived: ${counted(fate.pages, 'page')}.`;
    case 'without-pages':
      return fate.toFollow ? 'Its papers are to follow now.' : 'It has no papers in this version.';
    case 'from-supplement':
      return `Its papers came in a supplement before, and are in the pack now${movedWords(fate.words)}.`;
    case 'to-supplement':
      return `Its papers were in the pack before, and are in a supplement now${movedWords(fate.words)}.`;
    case 'rewritten':
      return `Its papers were written anew: ${counted(fate.pages, 'page')} in place of ${fate.before}. Of these, only recommendations are compared.`;
    default:
      return assertNever(fate);
  }
}

type MovedWords = Extract<ItemFate, { readonly words: string }>['words'];

function movedWords(words: MovedWords): string {
  switch (words) {
    case 'same':
      return ', with the same words';
    case 'changed':
      return ', with changes';
    case 'rewritten':
      return ', and were written anew; of these, only recommendations are compared';
    case 'not-compared':
      return '; their words are not compared';
    default:
      return assertNever(words);
  }
}

/** How pages without words are compared, in a sentence; empty where there are none. */
export function wordlessSentence({ withoutWords }: Pick<ItemChanges, 'withoutWords'>): string {
  switch (withoutWords) {
    case 'by-picture':
      return 'Pages without words, such as scans, are compared by their pictures only.';
    case 'by-place':
      return 'Pages without words, such as scans, could not all be compared: only how many there are is told.';
    case undefined:
      return '';
  }
}

type Labels = Comparison['labels'];

/** What became of some pages, in a sentence. */
export function pagesSentence({ how, areBlank, was, now }: PagesChange, labels: Labels): string {
  const words = (span: PagesChange['was'], own: Labels['was']): string =>
    span ? rangeWords(own, span.first, span.last) : '';
  const [before, after] = [words(was, labels.was), words(now, labels.now)];
  const are = isOne(now ?? was) ? 'is' : 'are';
  switch (how) {
    case 'added':
      return `${capitalised(after)} ${are} new${areBlank ? ' and blank' : ''}.`;
    case 'gone':
      return `${capitalised(before)} of the earlier version ${are} gone${areBlank ? `; ${isOne(was) ? 'it was' : 'they were'} blank` : ''}.`;
    case 'moved':
      return `${capitalised(before)} of the earlier version ${isOne(was) ? 'has' : 'have'} moved: now ${after}.`;
    default:
      return assertNever(how);
  }
}

function isOne(span: PagesChange['was']): boolean {
  return span?.first === span?.last;
}

/** Where a change stands in both versions, as printed: `page 59, was page 49`. */
export function placeWords({ change, at, labels }: ListedChange): string {
  const before = at.was && pageWords(labels.was, at.was.pageIndex);
  const after = at.now && pageWords(labels.now, at.now.pageIndex);
  if (change?.what === 'pages') return '';
  const isNew = change !== null && change.was === null;
  const isGone = change !== null && change.now === null;
  if (after && !isGone) return before && !isNew ? `${after}, was ${before}` : after;
  return before ? `was ${before}` : '';
}

/** What kind of change it is, over its words; of an item as a whole, what became of it. */
export function kindWords({ change, item }: ListedChange): string {
  if (!change) return itemSentences(item).join(' ').replace(/\.$/, '');
  switch (change.what) {
    case 'recommendation': {
      const number = (change.now ?? change.was)?.number ?? '';
      return `Recommendation ${number === '' ? '' : `${number} `}${fateOf(change)}`;
    }
    case 'figures':
      return 'Figure changed';
    case 'passage':
      return `Passage ${fateOf(change)}`;
    case 'pages':
      return 'Pages';
    default:
      return assertNever(change);
  }
}

function fateOf({ was, now }: { readonly was: unknown; readonly now: unknown }): string {
  if (!was) return 'added';
  return now ? 'changed' : 'gone';
}

/** All that changed in a sentence: `2 recommendations, 3 figures and 12 passages changed in 4 items.` */
export function summarySentence({ items, becamePack }: Comparison['changes']): string {
  const count = (of: (item: ItemChanges) => number): number => items.reduce((sum, item) => sum + of(item), 0);
  const recommendations = count(item => item.recommendations.length);
  const figures = count(({ passages }) => passages.filter(({ what }) => what === 'figures').length);
  const passages = count(item => item.passages.length) - figures;
  const changed = [
    recommendations > 0 && counted(recommendations, 'recommendation'),
    figures > 0 && counted(figures, 'passage with other figures', 'passages with other figures'),
    passages > 0 && counted(passages, figures > 0 ? 'other passage' : 'passage'),
  ].filter(part => part !== false);
  const hasWords = ({ recommendations: own, passages: edited }: ItemChanges): boolean => own.length + edited.length > 0;
  const touched = items.filter(({ item }) => item !== null);
  const inItems = touched.filter(hasWords).length;
  const places = [
    inItems > 0 && counted(inItems, 'item'),
    items.some(item => item.item === null && hasWords(item)) && 'the agenda and other pages',
  ].filter(part => part !== false);
  const others = touched.length - inItems;
  const sentences = [
    becamePack && 'The agenda has become a pack.',
    changed.length > 0 && `${inWords(changed)} changed in ${places.join(', ')}.`,
    others > 0 && `${othersWords(others, inItems, changed.length > 0)}.`,
    changed.length + others === 0 && 'Pages that belong to no item changed.',
  ];
  return sentences.filter(sentence => sentence !== false).join(' ');
}

/** Items of which something else than words changed. */
function othersWords(count: number, inItems: number, isMore: boolean): string {
  const items = inItems > 0 ? counted(count, 'other item') : counted(count, 'item');
  return isMore ? `${items} changed in other ways` : `${items} changed`;
}

/** Which change of how many is shown side by side, of what kind, and where: `Change 3 of 12: Figure changed, page 59, was page 49. Item 7 · Ferry`. */
export function shownChangeSentence(listed: ListedChange, count: number): string {
  const { index, change, item, labels } = listed;
  const place = placeWords(listed);
  const kind = `${[kindWords(listed), change ? place : ''].filter(words => words !== '').join(', ')}.`;
  const what = change?.what === 'pages' ? pagesSentence(change, labels) : kind;
  const of = `Change ${(index + 1).toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}`;
  return `${of}: ${what} ${itemHeading(item)}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
