import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloadElectron, summariseComplaint } from '../../../../build/runtime/electron-download.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const limits = { start: 10_000, between: 2_000 };

/** A package whose installer does what the test says, as CommonJS source. */
function packageThatDoes(installer: string): { folder: string; version: string } {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'install.js'), installer);
  return { folder, version: '45.4.1' };
}

describe('downloadElectron', () => {
  it('gives no reason when the installer ends well', async () => {
    const electron = packageThatDoes(
      "require('fs').writeFileSync(require('path').join(__dirname, 'path.txt'), 'electron')",
    );
    expect(await downloadElectron(electron, limits)).toBeNull();
    expect(existsSync(path.join(electron.folder, 'path.txt'))).toBe(true);
  });

  it('gives the reason the installer gave', async () => {
    const electron = packageThatDoes("console.error('TypeError: fetch failed\\n    at x'); process.exit(1)");
    expect(await downloadElectron(electron, limits)).toBe('TypeError: fetch failed');
  });

  it('gives up on an installer to which nothing comes', async () => {
    const electron = packageThatDoes('setInterval(() => {}, 1000)');
    expect(await downloadElectron(electron, { ...limits, start: 1_000 })).toBe('nothing came for 1 seconds');
  });

  it('waits for a slow one as long as bytes keep coming', async () => {
    const electron = packageThatDoes(
      "const file = require('path').join(require('os').tmpdir(), 'part'); let n = 0;" +
        "setInterval(() => { require('fs').appendFileSync(file, 'x'); if (++n === 6) process.exit(0); }, 500)",
    );
    expect(await downloadElectron(electron, limits)).toBeNull();
  });
});

describe('summariseComplaint', () => {
  it('prefers the system error under a wrapped one', () => {
    const report =
      'TypeError: fetch failed\n    at undici\n  [cause]: Error: getaddrinfo ENOTFOUND example.invalid {\n';
    expect(summariseComplaint(report)).toBe('Error: getaddrinfo ENOTFOUND example.invalid');
  });

  it('says so when there was no reason', () => {
    expect(summariseComplaint('\n')).toBe('it ended without saying why');
  });
});
