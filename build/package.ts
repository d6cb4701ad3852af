import { build } from 'electron-builder';
import { bundle } from './bundle.ts';
import { builderConfig } from './electron-builder.ts';
import { packagingKind, smokeConfig } from './package-smoke.ts';
import { PROJECT_ROOT } from './project.ts';
import { holdsStandIn } from './runtime/stand-in-mark.ts';
import { say } from './say.ts';
import { Refusal, runScript } from './script.ts';

const UNREACHABLE = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT']);

/** Builds the installers of this platform into `release`. */
void runScript(async () => {
  const { platform, env } = process;
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const kind = packagingKind(process, env, override !== undefined && holdsStandIn(override));
  if (kind === 'refused') {
    throw new Refusal(
      'The stand-in runtime is for running and testing only. Unset ELECTRON_OVERRIDE_DIST_PATH and LECTERN_PACKAGE_SMOKE to package the Electron that package.json names.',
    );
  }
  await bundle();
  const release = builderConfig(platform);
  const config = kind === 'smoke' ? await smokeConfig(release) : release;
  const made = await build({ projectDir: PROJECT_ROOT, config, publish: 'never' }).catch(explain);
  for (const file of made) say(file);
});

/** electron-builder fetches Electron and its installer tools itself; where it cannot, a person needs no stack trace. */
function explain(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!UNREACHABLE.has(code) || !(error instanceof Error)) throw error;
  throw new Refusal(
    `What installers are made from could not be downloaded: ${error.message}\n` +
      'Package on an open network, or set ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR to mirrors you can reach.',
  );
}
