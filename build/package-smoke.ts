import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { ensureStandIn, STAND_IN_NOTICE } from './runtime/stand-in.ts';
import { say } from './say.ts';

/** What a packaging run makes: installers, an unpacked trial that nobody is given, or nothing. */
export type PackagingKind = 'release' | 'smoke' | 'refused';

/**
 * Decides what `npm run package` makes. The trial exists where Electron cannot be downloaded, to see that the packed
 * app starts with its fuses set; it has to be asked for with LECTERN_PACKAGE_SMOKE=1 and works on Linux x64 only.
 */
export function packagingKind(
  machine: { readonly platform: string; readonly arch: string },
  env: NodeJS.ProcessEnv,
  overrideIsStandIn: boolean,
): PackagingKind {
  if (env['LECTERN_PACKAGE_SMOKE'] === '1') {
    return machine.platform === 'linux' && machine.arch === 'x64' ? 'smoke' : 'refused';
  }
  return overrideIsStandIn ? 'refused' : 'release';
}

/** The release configuration turned into an unpacked trial around the stand-in, in a folder that says what it is. */
export async function smokeConfig(release: Configuration): Promise<Configuration> {
  const standIn = await ensureStandIn();
  say(STAND_IN_NOTICE);
  return {
    ...release,
    directories: { ...release.directories, output: 'release/NOT-FOR-RELEASE-stand-in' },
    linux: { ...release.linux, target: ['dir'] },
    electronDist: standIn.distPath,
    electronVersion: standIn.version,
    // The stand-in's own starter would be found before the packed app.
    afterPack: ({ appOutDir }) => rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  };
}
