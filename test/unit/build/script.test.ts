import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../build/project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Runs a script's main function, written as an expression, in a process of its own. */
function run(main: string): { code: number | null; said: string } {
  const script = path.join(temporaryFolder(), 'script.mts');
  const module = pathToFileURL(path.join(PROJECT_ROOT, 'build', 'script.ts')).href;
  writeFileSync(script, `import { Refusal, runScript } from ${JSON.stringify(module)};\nvoid runScript(${main});`);
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  return { code: status, said: stderr };
}

describe('runScript', () => {
  it('ends with the code that the script gives', () => {
    expect(run('async () => 7')).toEqual({ code: 7, said: '' });
    expect(run('async () => {}')).toEqual({ code: 0, said: '' });
  });

  it('prints the reason of a refusal alone and ends with 1', () => {
    expect(run("async () => { throw new Refusal('No network.'); }")).toEqual({ code: 1, said: 'No network.\n' });
  });

  it('prints where an unforeseen error came from', () => {
    const { code, said } = run("async () => { throw new TypeError('broke'); }");
    expect(code).toBe(1);
    expect(said).toContain('TypeError: broke');
    expect(said).toContain('script.mts');
  });

  it('keeps a failure when a library ends the process with success', () => {
    const main = "async () => { process.once('beforeExit', () => process.exit(0)); throw new Refusal('No.'); }";
    expect(run(main).code).toBe(1);
  });
});
