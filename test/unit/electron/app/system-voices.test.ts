import { expect, test } from 'vitest';
import { hearSystemVoices } from '../../../../electron/app/system-voices.ts';

test.each([
  ['linux', ['enable-speech-dispatcher']],
  ['win32', []],
  ['darwin', []],
] as const)('on %s the switches for the system’s voices are %j', (platform, wanted) => {
  const switches: string[] = [];
  const commandLine = { appendSwitch: (name: string) => switches.push(name) } as unknown as Electron.CommandLine;
  hearSystemVoices({ commandLine }, platform);
  expect(switches).toEqual(wanted);
});
