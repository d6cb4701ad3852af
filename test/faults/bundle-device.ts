import path from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../../build/project.ts';

/** Bundles what the process of a device runs, for processes to start quickly. @returns the bundle */
export async function bundleDevice(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        input: { device: path.join(PROJECT_ROOT, 'test', 'faults', 'device', 'main.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
  return path.join(folder, 'device.cjs');
}
