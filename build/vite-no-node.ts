import { isBuiltin } from 'node:module';
import type { Plugin } from 'vite';

/** Fails the build when code that runs in a sandbox imports Node: it would fail later, in the member's hands. */
export function refuseNode(where: string): Plugin {
  return {
    name: 'lectern:no-node',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!isBuiltin(source)) return null;
      return this.error(`${where} runs in a sandbox without Node, but ${importer ?? 'its entry'} imports "${source}".`);
    },
  };
}
