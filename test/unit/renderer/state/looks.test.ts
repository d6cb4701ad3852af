import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLooks } from '../../../../renderer/state/looks.ts';

const AT_FIRST = readLooks(null);

test('at first pages look as printed', () => {
  expect(AT_FIRST).toMatchObject({ pageTheme: 'plain', reflow: { size: 20, face: 'inter' }, speech: { rate: 1 } });
});

test('what was kept is read again', () => {
  const looks = {
    ...AT_FIRST,
    pageTheme: 'dark',
    speech: { rate: 1.5, voice: 'Alba' },
    marking: { colour: 'pink', penWidth: 4, byLetters: false },
  } as const;
  expect(readLooks(JSON.stringify(looks))).toEqual(looks);
});

test('marks are made in yellow at first, and where what was kept is no colour', () => {
  expect(AT_FIRST.marking).toEqual({ colour: 'yellow', penWidth: 2, byLetters: true });
  expect(readLooks(JSON.stringify({ marking: { colour: 'puce', penWidth: 4 } })).marking).toEqual({
    colour: 'yellow',
    penWidth: 4,
    byLetters: true,
  });
});

test('one value that cannot be read leaves the others', () => {
  const kept = JSON.stringify({ pageTheme: 'sepia', reflow: { size: 17, face: 'serif' }, speech: 7 });
  expect(readLooks(kept)).toMatchObject({
    pageTheme: 'sepia',
    reflow: { size: 20, face: 'serif' },
    speech: { rate: 1 },
  });
});

test('nothing that is kept can make it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), kept => {
      expect(Object.keys(readLooks(kept)).toSorted()).toEqual(['marking', 'pageTheme', 'reflow', 'speech']);
    }),
  );
});
