import { expect, test } from 'vitest';
import { fontPackages } from '../../../build/vite-font-licences.ts';

test('typefaces are told by the packages their files come from, each once', () => {
  expect(
    fontPackages([
      '../node_modules/@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2',
      '../node_modules/@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2',
      String.raw`..\node_modules\@fontsource-variable\inter\files\inter-latin-wght-normal.woff2`,
      '../node_modules/pdfjs-dist/build/pdf.worker.mjs',
      'theme/fonts.css',
    ]),
  ).toEqual(['@fontsource-variable/inter', '@fontsource/opendyslexic']);
});
