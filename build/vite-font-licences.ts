import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Where the licences of bundled typefaces are written, beside those of scripts. */
export const FONT_LICENCES = 'typeface-licences.md';

const FONT = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?:.*\/)?[^/]+\.woff2?$/;

/** Writes the licences of the packages that bundled typefaces come from: Vite lists those of scripts alone. */
export function fontLicences(root: string): Plugin {
  return {
    name: 'lectern:font-licences',
    async generateBundle(_options, output) {
      const files = Object.values(output).flatMap(part => (part.type === 'asset' ? part.originalFileNames : []));
      const packages = fontPackages(files);
      if (packages.length === 0) return;
      const texts = await Promise.all(packages.map(name => licenceOf(root, name)));
      this.emitFile({ type: 'asset', fileName: FONT_LICENCES, source: `# Typefaces\n\n${texts.join('\n\n')}\n` });
    },
  };
}

/** The packages that font files come from, in the order of the alphabet. */
export function fontPackages(files: readonly string[]): readonly string[] {
  const names = files.flatMap(file => FONT.exec(file.replaceAll('\\', '/'))?.[1] ?? []);
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}

async function licenceOf(root: string, name: string): Promise<string> {
  const text = await readFile(path.join(root, 'node_modules', name, 'LICENSE'), 'utf8');
  return `## ${name}\n\n${text.trim()}`;
}
