import type { ContentsItem } from './contents.ts';

/** Items under one heading, in a row; `first` is the place of the first of them among all. */
export type Section = {
  readonly section: string | null;
  readonly first: number;
  readonly items: readonly ContentsItem[];
};

export function sectionsOf(contents: readonly ContentsItem[]): readonly Section[] {
  const sections: { section: string | null; first: number; items: ContentsItem[] }[] = [];
  contents.forEach((item, first) => {
    const last = sections.at(-1);
    if (last && last.section === item.section) last.items.push(item);
    else sections.push({ section: item.section, first, items: [item] });
  });
  return sections;
}
