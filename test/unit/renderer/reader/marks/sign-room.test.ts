import { describe, expect, it } from 'vitest';
import { signDistances, type SignLine } from '../../../../../renderer/reader/marks/sign-room.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';

const SIZE = { width: 600, height: 800 };
/** A column of full lines, 17 CSS pixels apart, and a last one that ends early. */
const COLUMN: readonly Rect[] = [100, 117, 134, 151].map((top, line): Rect => [
  60,
  top,
  line === 3 ? 200 : 540,
  top + 11,
]);

const lineAt = (key: string, rect: Rect, angle = 0): SignLine => ({ key, rect, angle });

/** Where the middle of a sign is, and what it covers. */
function boxesOf(lines: readonly SignLine[], taken: readonly Rect[], size = SIZE): readonly Rect[] {
  const distances = signDistances(lines, taken, size);
  return lines.map(({ key, rect: [left, top, right, bottom], angle }) => {
    const distance = distances.get(key) ?? Number.NaN;
    const [across, down] = [(left + right) / 2, (top + bottom) / 2];
    const [x, y] = {
      0: [right + distance, down],
      90: [across, bottom + distance],
      180: [left - distance, down],
      270: [across, top - distance],
    }[angle] as [number, number];
    return [x - 12, y - 12, x + 12, y + 12];
  });
}

const overlap = (a: Rect, b: Rect, least = 0): boolean =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > least && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > least;

describe('the signs of comments', () => {
  it('stand right behind a line that ends there', () => {
    expect(signDistances([lineAt('a', [60, 151, 200, 162])], COLUMN, SIZE).get('a')).toBe(14);
  });

  it('stand in the nearer margin where words go on behind the mark', () => {
    const [late, early] = boxesOf([lineAt('a', [300, 117, 420, 128]), lineAt('b', [90, 134, 160, 145])], COLUMN);
    expect(late?.[0]).toBeGreaterThanOrEqual(540);
    expect(early?.[2]).toBeLessThanOrEqual(60);
  });

  it.each([0, 90, 180, 270])('cover no words, however those read: %i', angle => {
    const turned = ([left, top, right, bottom]: Rect): Rect =>
      ({
        0: [left, top, right, bottom] as const,
        90: [800 - bottom, left, 800 - top, right] as const,
        180: [600 - right, 800 - bottom, 600 - left, 800 - top] as const,
        270: [top, 600 - right, bottom, 600 - left] as const,
      })[angle] ?? [0, 0, 0, 0];
    const size = angle % 180 === 0 ? SIZE : { width: 800, height: 600 };
    const words = COLUMN.map(turned);
    const lines = [[300, 117, 420, 128] as const, [90, 134, 160, 145] as const].map((rect, at) =>
      lineAt(String(at), turned(rect), angle),
    );
    const boxes = boxesOf(lines, words, size);
    expect(boxes.some(box => words.some(word => overlap(box, word, 2)))).toBe(false);
    expect(boxes.every(box => box[0] >= 0 && box[1] >= 0 && box[2] <= size.width && box[3] <= size.height)).toBe(true);
  });

  it('keep between two columns, or in the margin by theirs', () => {
    const columns = COLUMN.flatMap(([, top, , bottom]): Rect[] => [
      [60, top, 280, bottom],
      [320, top, 540, bottom],
    ]);
    const [box] = boxesOf([lineAt('a', [150, 117, 250, 128])], columns);
    expect(box?.[0]).toBeGreaterThanOrEqual(280);
    expect(box?.[2]).toBeLessThanOrEqual(320);
  });

  it('do not lie over each other, nor over a note', () => {
    const note: Rect = [545, 110, 569, 134];
    const lines = [1, 2, 3, 4].map(at => lineAt(String(at), [60 + at * 60, 117, 110 + at * 60, 128]));
    const boxes = [...boxesOf(lines, [...COLUMN, note]), note];
    boxes.forEach((box, at) => boxes.slice(at + 1).forEach(other => expect(overlap(box, other)).toBe(false)));
  });

  it('stand right behind the mark where the page has no room', () => {
    const full: Rect = [0, 0, 600, 800];
    expect(signDistances([lineAt('a', [60, 100, 200, 111])], [full], SIZE).get('a')).toBe(14);
  });
});
