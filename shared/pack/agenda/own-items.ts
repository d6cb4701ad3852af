import type { PageLabels } from '../labels/read-labels.ts';
import { printedNumber, type AgendaEntry, type SubEntry } from './agenda-entry.ts';
import { isPartOf } from './item-number.ts';
import type { OutlineItem } from './outline-items.ts';

type Entries = {
  readonly entries: readonly AgendaEntry[];
  readonly outline: ReadonlyMap<AgendaEntry | SubEntry, OutlineItem>;
};

/**
 * Makes items of the parts that are ones: `5a` under `5`, `10.1` under `10`, with papers or a mark of their own. Software
 * that puts packs together stamps them as items; a list of plans or a mere line within an item is none.
 */
export function withOwnItems({ entries, outline }: Entries, { stamps }: PageLabels, lastFront: number): Entries {
  const stamped = new Set(
    stamps.flatMap(({ item }, pageIndex) => (item === null || pageIndex <= lastFront ? [] : [item.toLowerCase()])),
  );
  const moved = new Map(outline);
  const isItem = (part: SubEntry): boolean =>
    part.range !== null ||
    part.toFollow ||
    part.exempt ||
    stamped.has(part.number.printed.toLowerCase()) ||
    (outline.get(part)?.start ?? -1) > lastFront;
  const all = entries.flatMap((whole): readonly AgendaEntry[] => {
    if (!whole.subs.some(part => extendsNumber(part, whole) && isItem(part))) return [whole];
    const own: (AgendaEntry & { readonly subs: SubEntry[] })[] = [{ ...whole, subs: [] }];
    const led = outline.get(whole);
    if (led && own[0]) moved.set(own[0], led);
    for (const part of whole.subs) {
      if (extendsNumber(part, whole) && isItem(part)) {
        const item = { ...part, exempt: part.exempt || whole.exempt, section: whole.section, subs: [] as SubEntry[] };
        const outlined = outline.get(part);
        own.push(item);
        if (outlined) moved.set(item, outlined);
        continue;
      }
      const holder = own.findLast(item => extendsNumber(part, item)) ?? own[0];
      holder?.subs.push(part);
    }
    return own;
  });
  return { entries: all, outline: moved };
}

/** Whether a number is that of an item with more behind it. */
export function extendsNumber(part: AgendaEntry | SubEntry, whole: AgendaEntry): boolean {
  if (part.number === null || whole.number === null || !isPartOf(part.number, whole.number)) return false;
  return printedNumber(part).toLowerCase().startsWith(printedNumber(whole).toLowerCase());
}
