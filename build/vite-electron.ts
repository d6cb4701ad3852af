import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { refuseNode } from './vite-no-node.ts';

/** The Node inside the oldest Electron that Lectern runs on. */
const ENGINE = 'node20.18';

/** How the main process of the project at `root` is bundled: one CommonJS file, only Electron and Node left outside. */
export function mainConfig(root: string, outDir: string): InlineConfig {
  return electronConfig(root, outDir, 'main', []);
}

/** How the preload script is bundled: one CommonJS file, only Electron left outside, as its sandbox demands. */
export function preloadConfig(root: string, outDir: string): InlineConfig {
  return electronConfig(root, outDir, 'preload', [refuseNode('The preload script')]);
}

function electronConfig(root: string, outDir: string, entry: string, plugins: Plugin[]): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    plugins,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: ENGINE,
      minify: false,
      sourcemap: true,
      license: { fileName: `${entry}-third-party-licences.md` },
      rolldownOptions: {
        input: { [entry]: path.join(root, 'electron', `${entry}.ts`) },
        external: ['electron', /^electron\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}
