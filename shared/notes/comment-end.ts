import { listLine } from './list-line.ts';

/** A comment without what was begun at its end and left empty: blank lines, and items of a list that have no words. */
export function withoutEmptyEnd(comment: string): string {
  const lines = comment.split('\n');
  while (lines.length > 0 && isEmpty(lines.at(-1) ?? '', lines.at(-2) ?? '')) lines.pop();
  return lines.join('\n').trimEnd();
}

/** A number alone may be what the member means; below an item of a list it is the next one. */
function isEmpty(line: string, above: string): boolean {
  const item = listLine(line);
  if (line.trim() === '') return true;
  return item?.words.trim() === '' && (item.number === null || listLine(above) !== undefined);
}
