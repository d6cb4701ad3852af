import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Refusal } from '../script.ts';
import { say } from '../say.ts';
import { availableNames, findProgram, install } from './apt.ts';
import { installCommand, missingInLddOutput, packagesFor, XVFB_PACKAGE } from './debian-packages.ts';

/** Loaded while Electron runs, so that `ldd` does not name it: native dialogs and menus come from it. */
const LOADED_LATER = ['libgtk-3.so.0'];

/** What this machine lacks to run an Electron program. */
export interface Lacking {
  /** Sonames. */
  readonly libraries: readonly string[];
  /** Xvfb is needed and not there. */
  readonly xvfb: boolean;
}

/**
 * Makes sure that a Linux machine has the shared libraries the program needs and, when asked, Xvfb. On Debian and its
 * kin, root gets exactly what is missing installed, said aloud; on other systems nothing is needed.
 * @throws Refusal with the one command to run, or with what is missing
 */
export async function ensureSystemLibraries(executablePath: string, needXvfb: boolean): Promise<void> {
  if (process.platform !== 'linux') return;
  const lacking = findLacking(executablePath, needXvfb);
  if (isNothing(lacking)) return;
  const { packages, unknown } = neededPackages(lacking);
  const words = [...lacking.libraries, ...(lacking.xvfb ? ['the program Xvfb'] : [])].join(', ');
  if (!findProgram('apt-get') || packages.length === 0 || unknown.length > 0) {
    throw new Refusal(
      `This machine lacks what Electron needs: ${words}.\nInstall it with the system's package manager.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Refusal(
      `This machine lacks what Electron needs: ${words}.\nRun this, then try again:\n\n  ${installCommand(availableNames(packages))}\n`,
    );
  }
  say(`This machine lacks what Electron needs: ${words}.`);
  await install(packages);
  const left = findLacking(executablePath, needXvfb);
  if (isNothing(left)) return;
  throw new Refusal(
    `Still missing after the installation: ${[...left.libraries, ...(left.xvfb ? ['Xvfb'] : [])].join(', ')}.`,
  );
}

/**
 * Makes sure that a program is there. On Debian and its kin, root gets it installed, said aloud.
 *
 * @param wanting what asks for it, to begin a sentence with
 * @throws Refusal with the one command to run, or with what is missing
 */
export async function ensureProgram(program: string, debianPackage: string, wanting: string): Promise<void> {
  if (findProgram(program)) return;
  const why = `${wanting} needs the program ${program}, which this machine lacks.`;
  if (!findProgram('apt-get')) throw new Refusal(`${why}\nInstall it with the system's package manager.`);
  if (process.getuid?.() !== 0) {
    throw new Refusal(`${why}\nRun this, then try again:\n\n  ${installCommand(availableNames([debianPackage]))}\n`);
  }
  say(why);
  await install([debianPackage]);
  if (!findProgram(program)) throw new Refusal(`${program} is still missing after the installation.`);
}

/** Looks at the program and the machine; changes nothing. */
function findLacking(executablePath: string, needXvfb: boolean): Lacking {
  const folder = path.dirname(executablePath);
  const ldd = spawnSync('ldd', [executablePath], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LC_ALL: 'C',
      LD_LIBRARY_PATH: [folder, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  });
  const linked = missingInLddOutput(ldd.stdout ?? '');
  const later = LOADED_LATER.filter(name => !linked.includes(name) && !isKnownToLinker(name));
  return { libraries: [...linked, ...later], xvfb: needXvfb && !findProgram('Xvfb') };
}

function isNothing(lacking: Lacking): boolean {
  return lacking.libraries.length === 0 && !lacking.xvfb;
}

function neededPackages(lacking: Lacking): ReturnType<typeof packagesFor> {
  const { packages, unknown } = packagesFor(lacking.libraries);
  return { packages: lacking.xvfb ? [...packages, XVFB_PACKAGE] : packages, unknown };
}

function isKnownToLinker(soname: string): boolean {
  const ldconfig = findProgram('ldconfig');
  if (!ldconfig) return true;
  return (spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '').includes(soname);
}
