import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../build/bundle.ts';
import { PROJECT_ROOT } from '../../build/project.ts';
import { prepareRuntime } from '../../build/runtime/prepare-runtime.ts';
import { runScript } from '../../build/script.ts';
import { say } from '../../build/say.ts';
import { RUN_VARIABLE, writeRunFile } from './run-file.ts';

/** Runs the e2e tests; arguments are passed on to Playwright. */
void runScript(async () => {
  const runtime = await prepareRuntime({ display: 'later' });
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-e2e-'));
  try {
    await bundle({ quiet: true });
    say('Making the papers of the made-up council…');
    const runFile = await writeRunFile(folder, runtime);
    return await runPlaywright({ ...runtime.env, [RUN_VARIABLE]: runFile });
  } finally {
    runtime.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

function runPlaywright(env: Record<string, string>): Promise<number> {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const config = path.join(PROJECT_ROOT, 'test', 'e2e', 'playwright.config.ts');
  const tests = spawn(process.execPath, [cli, 'test', '--config', config, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: PROJECT_ROOT,
    env,
  });
  return new Promise((resolve, reject) => {
    tests.once('error', reject);
    tests.once('close', code => resolve(code ?? 1));
  });
}
