import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import type { PassageChange, VersionChanges } from '../../shared/anchoring/changes/change.ts';
import type { ComparedVersion } from '../../shared/anchoring/changes/compared-version.ts';
import { whatChanged } from '../../shared/anchoring/changes/what-changed.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';
import { plainLetters } from '../corpus/passages/plain-letters.ts';
import { revised } from '../support/revised/edits.ts';
import { madeUpPack } from '../support/revised/made-up-pack.ts';
import { madeUpRevision, revisionArbitrary } from '../support/revised/revision.ts';
import { typefaceArbitrary, typeset, type TypesetPack } from '../support/revised/typeset.ts';

/** A version of which nothing is known but its words. */
function wordsAlone({ pages }: Pick<TypesetPack, 'pages'>): ComparedVersion {
  const labels = pages.map((_, pageIndex) => String(pageIndex + 1));
  return { kind: 'report', labels, agendaPages: [], recommendations: [], agenda: [], beside: [], pictures: new Map() };
}

function changes(was: Pick<TypesetPack, 'pages'>, now: Pick<TypesetPack, 'pages'>): VersionChanges {
  const alignment = alignVersions(versionText(was.pages), versionText(now.pages));
  return whatChanged(alignment, wordsAlone(was), wordsAlone(now));
}

function passagesOf({ items }: VersionChanges): readonly PassageChange[] {
  return items.flatMap(({ passages }) => passages);
}

describe('what changed in a pack,', () => {
  test('set in whatever lines and pages, is nothing where no word was edited', () => {
    fc.assert(
      fc.property(fc.nat(100_000), typefaceArbitrary, typefaceArbitrary, (seed, before, after) => {
        // Reports of one kind have a paragraph in common, which may look like a running foot.
        const pack = madeUpPack(String(seed), 1);
        expect(changes(typeset(pack, before), typeset(pack, after)).items).toEqual([]);
      }),
    );
  });

  test('tells a figure that was changed, with both its values', () => {
    fc.assert(
      fc.property(fc.nat(100_000), typefaceArbitrary, fc.nat(1000), fc.nat(1000), (seed, face, at, to) => {
        const pack = madeUpPack(String(seed), 4);
        const again = revised(pack, [{ kind: 'change a figure', at, to }]);
        const [before, after] = [typeset(pack, face), typeset(again, face)];
        const edited = before.words.flatMap(word => {
          const now = after.words.find(({ id }) => id === word.id);
          return now && now.text !== word.text ? [[word.text, now.text] as const] : [];
        });
        const told = passagesOf(changes(before, after));
        for (const [was, now] of edited) {
          expect(told.some(change => change.was?.words.includes(was) && change.now?.words.includes(now))).toBe(true);
        }
        if (edited.length === 0) expect(told).toEqual([]);
      }),
    );
  });

  test('is told with words that stand there, by the same answer every time, and never with the same words twice', () => {
    fc.assert(
      fc.property(revisionArbitrary, plan => {
        const { before, after } = madeUpRevision(plan);
        const told = changes(before, after);
        expect(changes(before, after)).toEqual(told);
        for (const { was, now } of passagesOf(told)) {
          const [old, fresh] = [plainLetters(was?.words ?? '').letters, plainLetters(now?.words ?? '').letters];
          expect(old).not.toBe(fresh);
          for (const { pageIndex, start, end } of was?.spans ?? []) {
            expect(end > start && end <= (before.pages[pageIndex] ?? '').length).toBe(true);
          }
          for (const { pageIndex, start, end } of now?.spans ?? []) {
            expect(end > start && end <= (after.pages[pageIndex] ?? '').length).toBe(true);
          }
        }
      }),
    );
  });
});
