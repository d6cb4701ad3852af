import type { Alignment } from './align.ts';
import { mapPages } from './page-map.ts';
import { lettersOnPages } from '../text/version-text.ts';
import { release } from './rows.ts';
import { claimEach } from './settle.ts';
import { lettersLeft, linesAmong } from './whole-lines.ts';

/**
 * Brings lines to their own page that have become, in whole or in part, words of another one, where the same are left: of
 * the feet of many pages one may count as stamped in one version and as body in the other.
 */
export function bringHome({ source, target, to, from }: Pick<Alignment, 'source' | 'target' | 'to' | 'from'>): void {
  mapPages({ source, target, to }).forEach((page, pageIndex) => {
    if (page === null) return;
    const left = linesAmong(target, lettersLeft(target, page, from));
    if (left.size === 0) return;
    const there = lettersOnPages(target, page);
    const own = lettersOnPages(source, pageIndex);
    const isHere = (letter: number): boolean => {
      const other = to[letter] ?? -1;
      return other >= there.from && other < there.to;
    };
    const abroad: number[] = [];
    for (let letter = own.from; letter < own.to; letter += 1) if (!isHere(letter)) abroad.push(letter);
    for (const [words, letters] of linesAmong(source, abroad)) {
      const home = left.get(words);
      if (!letters || !home) continue;
      for (const letter of letters) release({ from: letter, to: letter + 1 }, to, from);
      claimEach(letters, home, { to, from });
    }
  });
}
