import { spawn } from 'node:child_process';
import { bundle } from './bundle.ts';
import { PROJECT_ROOT } from './project.ts';
import { hasDisplay } from './runtime/display.ts';
import { prepareRuntime, type PreparedRuntime } from './runtime/prepare-runtime.ts';
import { Refusal, runScript } from './script.ts';

const FORWARDED = ['SIGTERM', 'SIGHUP'] as const;

/** Starts the app with the member's own data; arguments (PDF files, options) are passed on. Ends with the app's code. */
void runScript(async () => {
  if (!hasDisplay(process.platform, process.env)) {
    throw new Refusal(
      'There is no display here to show a window on. Start Lectern in a desktop session, or see it at work without one: npm run demo',
    );
  }
  const runtime = await prepareRuntime({ display: 'never' });
  await bundle({ quiet: true });
  return runApp(runtime, process.argv.slice(2));
});

function runApp(runtime: PreparedRuntime, passedOn: readonly string[]): Promise<number> {
  const app = spawn(runtime.executablePath, [...runtime.args, PROJECT_ROOT, ...passedOn], {
    stdio: 'inherit',
    env: runtime.env,
    // npm runs scripts in the project's folder; relative PDF paths mean the folder the member typed them in.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  });
  for (const signal of FORWARDED) process.on(signal, () => app.kill(signal));
  // Ctrl+C reaches the app by itself; this process waits for it to end.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('close', code => resolve(code ?? 1));
  });
}
