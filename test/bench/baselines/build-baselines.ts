import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { PDFJS_ALIASES, pdfjsData } from '../../../build/vite-pdfjs.ts';

const HERE = import.meta.dirname;
const ENGINE = { node: 'node20.18', page: 'chrome130' };

/** The plain programs that Lectern is measured against, and what measures, as they were built. */
export type Baselines = {
  /** App folder: a window with an empty page. */
  readonly emptyApp: string;
  /** App folder: a window with one of the pages in `pages`. */
  readonly paperApp: string;
  /** Loaded with `-r` before an app's own main file, it tells when the app can be used. */
  readonly startHook: string;
  /** Script text that gives a page `window.lecternBench`. */
  readonly pageClock: string;
};

/** Bundles everything in this folder into `folder`. */
export async function buildBaselines(folder: string): Promise<Baselines> {
  const [emptyApp, paperApp, tools] = ['empty', 'paper', 'tools'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const configs = [
    mainConfig(emptyApp, 'empty-main'),
    mainConfig(paperApp, 'paper-main'),
    mainConfig(tools, 'start-hook'),
    clockConfig(tools),
    pagesConfig(path.join(paperApp, 'pages')),
  ];
  for (const config of configs) await build({ ...config, configFile: false, mode: 'production', logLevel: 'warn' });
  await mkdir(path.join(emptyApp, 'pages'));
  await writeFile(path.join(emptyApp, 'pages', 'empty.html'), await readFile(path.join(HERE, 'pages', 'empty.html')));
  await writeManifest(emptyApp, 'empty-main');
  await writeManifest(paperApp, 'paper-main');
  return {
    emptyApp,
    paperApp,
    startHook: path.join(tools, 'start-hook.cjs'),
    pageClock: await readFile(path.join(tools, 'page-clock.js'), 'utf8'),
  };
}

async function writeManifest(folder: string, main: string): Promise<void> {
  const manifest = { name: `lectern-bench-${path.basename(folder)}`, version: '1.0.0', main: `${main}.cjs` };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

function mainConfig(outDir: string, entry: string): InlineConfig {
  return {
    root: HERE,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: ENGINE.node,
      minify: false,
      rolldownOptions: {
        input: { [entry]: path.join(HERE, 'electron', `${entry}.ts`) },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/** One script without imports, so that it can be put into any page. */
function clockConfig(outDir: string): InlineConfig {
  return {
    root: HERE,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: ENGINE.page,
      rolldownOptions: {
        input: { 'page-clock': path.join(HERE, 'pages', 'install-page-clock.ts') },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  };
}

/** As Lectern's own renderer is bundled: the same build of pdf.js, for the same engine. */
function pagesConfig(outDir: string): InlineConfig {
  return {
    root: path.join(HERE, 'pages'),
    base: './',
    publicDir: false,
    plugins: [pdfjsData()],
    resolve: { alias: PDFJS_ALIASES },
    build: {
      outDir,
      emptyOutDir: true,
      target: ENGINE.page,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: ['bare', 'extract', 'fold', 'jump', 'study', 'viewer'].map(page =>
          path.join(HERE, 'pages', `${page}.html`),
        ),
      },
    },
  };
}
