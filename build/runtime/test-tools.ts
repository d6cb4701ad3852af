import { say } from '../say.ts';
import { availableNames, findProgram, install } from './apt.ts';
import { installCommand } from './debian-packages.ts';

/** Programs that some tests need, and the tests that do. */
export type TestTools = {
  /** Debian's packages by the program that is looked for. */
  readonly packages: ReadonlyMap<string, string>;
  /** To begin a sentence with, such as "Tests of PDFs by second tools". */
  readonly tests: string;
  /** Such as "the PDF tools that tests read PDFs with". */
  readonly what: string;
};

/**
 * Makes sure that programs for tests are there. Root on a Debian system gets what is missing installed, said aloud; anybody
 * else is told the one command, and what needs the programs is left out.
 *
 * @returns whether they are there
 */
export async function ensureTestTools(tools: TestTools): Promise<boolean> {
  const packages = lackingPackages(tools);
  if (packages.length === 0) return true;
  if (!findProgram('apt-get')) {
    say(`${tools.tests} are left out: install ${[...tools.packages.keys()].join(', ')} to run them.`);
    return false;
  }
  if (process.getuid?.() !== 0) {
    say(`${tools.tests} are left out. To run them:\n\n  ${installCommand(availableNames(packages))}\n`);
    return false;
  }
  say(`This machine lacks ${tools.what}.`);
  await install(packages);
  return hasTestTools(tools);
}

/** Whether the programs are there; changes nothing. */
export function hasTestTools(tools: TestTools): boolean {
  return lackingPackages(tools).length === 0;
}

function lackingPackages({ packages }: TestTools): readonly string[] {
  const lacking = [...packages].flatMap(([program, name]) => (findProgram(program) ? [] : [name]));
  return [...new Set(lacking)];
}
