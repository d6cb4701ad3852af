import { say } from '../say.ts';
import { availableNames, findProgram, install } from './apt.ts';
import { installCommand, PDF_TOOL_PACKAGES } from './debian-packages.ts';

/**
 * Makes sure that the PDF tools for tests are there. Root on a Debian system gets what is missing installed, said aloud;
 * anybody else is told the one command, and what needs the tools is left out.
 *
 * @returns whether they are there
 */
export async function ensurePdfTools(): Promise<boolean> {
  const packages = lackingPackages();
  if (packages.length === 0) return true;
  if (!findProgram('apt-get')) {
    say(`Tests of PDFs by second tools are left out: install ${[...PDF_TOOL_PACKAGES.keys()].join(', ')} to run them.`);
    return false;
  }
  if (process.getuid?.() !== 0) {
    say(`Tests of PDFs by second tools are left out. To run them:\n\n  ${installCommand(availableNames(packages))}\n`);
    return false;
  }
  say('This machine lacks the PDF tools that tests read PDFs with.');
  await install(packages);
  return lackingPackages().length === 0;
}

/** Whether the tools are there; changes nothing. */
export function hasPdfTools(): boolean {
  return lackingPackages().length === 0;
}

function lackingPackages(): readonly string[] {
  const lacking = [...PDF_TOOL_PACKAGES].flatMap(([program, name]) => (findProgram(program) ? [] : [name]));
  return [...new Set(lacking)];
}
