import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Alias, Plugin } from 'vite';

/** What pdf.js loads while it runs: character maps, fonts, decoders, colour profiles. */
const DATA_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/**
 * Sends every import of pdf.js, our own and react-pdf's, to its legacy build: the modern one calls functions that the
 * Chromium of the oldest supported Electron lacks. Other paths of the package stay as they are.
 */
export const PDFJS_ALIASES: Alias[] = [
  { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
  { find: /^pdfjs-dist\/(build|web|image_decoders)\//, replacement: 'pdfjs-dist/legacy/$1/' },
];

/** Copies pdf.js's data folders into `pdfjs/` beside the bundle, where the app serves them from. */
export function pdfjsData(): Plugin {
  let outDir = '';
  return {
    name: 'lectern:pdfjs-data',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
      for (const folder of DATA_FOLDERS) {
        await cp(path.join(pdfjs, folder), path.join(outDir, 'pdfjs', folder), { recursive: true });
      }
    },
  };
}
