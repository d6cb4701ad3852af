import type { AgendaEntry } from './agenda-entry.ts';
import { entryLine, settingOf, type Setting } from './entry-lines.ts';
import { columnHeads } from './columns.ts';
import type { FrontLine } from './front-lines.ts';
import { endsAgenda } from './front-words.ts';
import { takeRange } from './page-range.ts';
import { readEntry } from './read-entry.ts';
import { readSection, type Section } from './sections.ts';
import { isStockTitle } from './wordings.ts';

const BULLET = /^[•●▪■◦o*·–-]\s+(?=\S)/;
const LEAST = 2;

/** Reads items that bear no numbers: paragraphs with a range, in capitals, or behind bullets. */
export function readUnnumbered(lines: readonly FrontLine[]): readonly AgendaEntry[] {
  const end = lines.findIndex(({ text }) => endsAgenda(text));
  const all = (end < 0 ? lines : lines.slice(0, end)).filter(line => columnHeads(line).length === 0);
  const setting = settingOf(all);
  const paragraphs: { lines: FrontLine[]; section: Section | null }[] = [];
  let section: Section | null = null;
  for (const line of all) {
    const heading = readSection(line.text);
    const open = paragraphs.at(-1);
    if (heading) section = heading;
    else if (
      open &&
      open.section === section &&
      line.gap !== null &&
      line.gap <= setting.closeGap &&
      !BULLET.test(line.text)
    )
      open.lines.push(line);
    else paragraphs.push({ lines: [line], section });
  }
  const isTitle = titleTest(
    paragraphs.map(paragraph => paragraph.lines),
    setting,
  );
  if (!isTitle) return [];
  const items: { lines: FrontLine[]; section: Section | null }[] = [];
  for (const paragraph of paragraphs) {
    if (isTitle(paragraph.lines)) items.push({ lines: [...paragraph.lines], section: paragraph.section });
    else items.at(-1)?.lines.push(...paragraph.lines);
  }
  return items.flatMap(({ lines: own, section: over }) => {
    const lines = { number: null, rest: '', left: own[0]?.left ?? 0, lines: own, isNumberless: true, section: over };
    const entry = readEntry(lines, setting);
    return entry && entry.title !== '' ? [{ ...entry, title: entry.title.replace(BULLET, '') }] : [];
  });
}

type Test = (paragraph: readonly FrontLine[]) => boolean;

/** What marks the first words of an item here: a bullet, capitals, or the pages it names. */
function titleTest(paragraphs: readonly (readonly FrontLine[])[], setting: Setting): Test | null {
  const hasRange: Test = paragraph => {
    const body = paragraph.map(line => entryLine(line, setting));
    return body.some(({ range }) => range !== '') || takeRange(body.map(({ text }) => text)).range !== null;
  };
  const inCapitals: Test = ([first]) =>
    first !== undefined && /\p{Lu}{3}/u.test(first.text) && !/\p{Ll}{2}/u.test(first.text.replace(/\(?pages?.*$/i, ''));
  const bulleted: Test = ([first]) => first !== undefined && BULLET.test(first.text);
  for (const test of [bulleted, inCapitals]) {
    const titles = paragraphs.filter(test);
    const stock = titles.filter(([first]) => isStockTitle(first?.text ?? '')).length;
    if (titles.length > LEAST && stock >= LEAST) return paragraph => test(paragraph) || hasRange(paragraph);
  }
  const named = paragraphs.filter(hasRange);
  if (named.length < LEAST) return null;
  const edge = named[0]?.[0]?.left ?? 0;
  // Beside items with papers stand those that every meeting has, which have none.
  const isStock: Test = ([first, ...more]) =>
    first !== undefined &&
    more.length === 0 &&
    Math.abs(first.left - edge) < 6 &&
    isStockTitle(first.text) &&
    !/[.;:]$/.test(first.text) &&
    first.text.length < 80;
  return paragraph => hasRange(paragraph) || isStock(paragraph);
}
