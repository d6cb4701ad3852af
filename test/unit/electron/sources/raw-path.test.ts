import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRawBytes, pathOfBytes, shownPath, systemPath } from '../../../../electron/sources/raw-path.ts';

describe('paths whose bytes may be no text', () => {
  it('come back as the same bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(Buffer.from(systemPath(pathOfBytes(bytes)))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('stay plain strings where they are text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(pathOfBytes(Buffer.from(text))).toBe(text);
        expect(systemPath(text)).toBe(text);
        expect(shownPath(text)).toBe(text);
        expect(hasRawBytes(text)).toBe(false);
      }),
    );
  });

  it('keep the parts that are text, so that a file is known to lie in its folder', () => {
    const bytes = Buffer.concat([Buffer.from('/Räume 🏛/'), Buffer.of(0xe9), Buffer.from('.pdf')]);
    expect(pathOfBytes(bytes)).toBe('/Räume 🏛/\uDCE9.pdf');
    expect(shownPath(pathOfBytes(bytes))).toBe('/Räume 🏛/\uFFFD.pdf');
  });
});
