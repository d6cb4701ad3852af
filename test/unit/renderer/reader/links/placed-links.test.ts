import { describe, expect, it } from 'vitest';
import { linkAt, notCovered, type PlacedLink } from '../../../../../renderer/reader/links/placed-links.ts';
import { placePdfLinks } from '../../../../../renderer/reader/links/placed-pdf-links.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';
import type { PageGeometry } from '../../../../../shared/pack/page-geometry.ts';

const link = (key: string, ...rects: readonly Rect[]): PlacedLink => ({
  key,
  name: key,
  rects,
  goal: { of: 'pdf', target: { kind: 'page', pageIndex: 0, point: { x: null, y: null } } },
});

describe('linkAt', () => {
  it('finds a link on each of its lines and nowhere between them', () => {
    const placed = link('two lines', [50, 10, 90, 20], [10, 22, 30, 32]);
    expect(linkAt([placed], 60, 15)).toBe(placed);
    expect(linkAt([placed], 20, 30)).toBe(placed);
    expect(linkAt([placed], 60, 30)).toBeUndefined();
  });

  it('finds the smaller of two that lie on each other: one over a whole page hides none', () => {
    const whole = link('whole page', [0, 0, 595, 842]);
    const line = link('line', [72, 100, 300, 112]);
    expect(linkAt([whole, line], 80, 105)).toBe(line);
    expect(linkAt([line, whole], 80, 105)).toBe(line);
    expect(linkAt([whole, line], 80, 300)).toBe(whole);
  });
});

describe('notCovered', () => {
  it('leaves out words that the council itself made a link of', () => {
    const ofPdf = link('pdf', [70, 98, 310, 114]);
    const covered = link('covered', [72, 100, 120, 112]);
    const half = link('half', [72, 100, 120, 112], [72, 120, 120, 132]);
    expect(notCovered([covered, half], [ofPdf])).toEqual([half]);
    expect(notCovered([covered], [])).toEqual([covered]);
  });
});

describe('placePdfLinks', () => {
  const A4: PageGeometry = { view: [0, 0, 600, 800], rotation: 0, userUnit: 1 };
  const to = { kind: 'page', pageIndex: 4, point: { x: null, y: null } } as const;

  it('puts links where they lie on the page as it is shown, and names the page they lead to', () => {
    const links = [{ rects: [[100, 700, 200, 720]] as const, target: to }];
    expect(placePdfLinks(links, A4, ['i', 'ii', '1', '2', '3'])).toMatchObject([
      { name: 'Link to page 3', rects: [[100, 80, 200, 100]] },
    ]);
    expect(placePdfLinks(links, { ...A4, rotation: 90 }, [])).toMatchObject([
      { name: 'Link to page 5', rects: [[700, 100, 720, 200]] },
    ]);
    expect(placePdfLinks(links, { ...A4, view: [50, 50, 550, 750] }, [])[0]?.rects).toEqual([[50, 30, 150, 50]]);
  });

  it('leaves out what lies beside the page, and cuts what reaches over its edge', () => {
    const rects = [
      [-500, 0, -10, 20],
      [-10, 790, 900, 900],
    ] as const;
    expect(placePdfLinks([{ rects, target: to }], A4, [])[0]?.rects).toEqual([[0, 0, 600, 10]]);
    expect(placePdfLinks([{ rects: [[900, 0, 990, 10]], target: to }], A4, [])).toEqual([]);
  });

  it('names addresses by where they lead, not by what they say', () => {
    const name = (raw: string, address?: { kind: 'web'; href: string; host: string }) =>
      placePdfLinks([{ rects: [[0, 0, 9, 9]], target: { kind: 'address', raw, address } }], A4, [])[0]?.name;
    expect(name('https://a.example/b', { kind: 'web', href: 'https://a.example/b', host: 'a.example' })).toBe(
      'Web address a.example',
    );
    expect(name('http://b.example/', undefined)).toBe('Web address b.example');
    expect(name('http://', undefined)).toBe('Web address that cannot be opened');
  });
});
