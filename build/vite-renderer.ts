import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { fontLicences } from './vite-font-licences.ts';
import { refuseNode } from './vite-no-node.ts';
import { PDFJS_ALIASES, pdfjsData } from './vite-pdfjs.ts';

/** The Chromium of the oldest Electron that Lectern runs on. */
const ENGINE = 'chrome130';

/** How the renderer of the project at `root` is bundled into `outDir`. */
export function rendererConfig(root: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [refuseNode('The renderer'), react(), pdfjsData(), fontLicences(root)],
    resolve: { alias: PDFJS_ALIASES },
    worker: { format: 'es', plugins: () => [refuseNode('A worker')] },
    build: {
      outDir,
      emptyOutDir: true,
      target: ENGINE,
      sourcemap: true,
      license: { fileName: 'third-party-licences.md' },
      // The content security policy has no "data:": every asset is a file, and nothing is preloaded through fetch.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
    },
  };
}
