import { describe, expect, it } from 'vitest';
import {
  hasInstallCandidate,
  installCommand,
  missingInLddOutput,
  packageCandidates,
  packagesFor,
} from '../../../../build/runtime/debian-packages.ts';

describe('missingInLddOutput', () => {
  it('names each library that was not found, once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffc)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\tlibnss3.so => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f)',
    ].join('\n');
    expect(missingInLddOutput(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('finds nothing in a complete list', () => {
    expect(missingInLddOutput('\tlibc.so.6 => /lib/libc.so.6 (0x00)\n')).toEqual([]);
  });
});

describe('packagesFor', () => {
  it('joins libraries of one package and sorts', () => {
    expect(packagesFor(['libsmime3.so', 'libnss3.so', 'libasound.so.2'])).toEqual({
      packages: ['libasound2', 'libnss3'],
      unknown: [],
    });
  });

  it('keeps apart what it does not know', () => {
    expect(packagesFor(['libmystery.so.7', 'libgbm.so.1'])).toEqual({
      packages: ['libgbm1'],
      unknown: ['libmystery.so.7'],
    });
  });
});

describe('package names', () => {
  it('offers the name of newer Debian and Ubuntu second', () => {
    expect(packageCandidates('libcups2')).toEqual(['libcups2', 'libcups2t64']);
  });

  it.each([
    ['libgtk-3-0:\n  Installed: (none)\n  Candidate: 3.24.38-2\n', true],
    ['libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n', false],
    ['', false],
  ])('reads what apt-cache policy answers: %j', (answer, expected) => {
    expect(hasInstallCandidate(answer)).toBe(expected);
  });

  it('gives one command to type', () => {
    expect(installCommand(['libgtk-3-0', 'xvfb'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0 xvfb',
    );
  });
});
