import { expect, test } from 'vitest';
import { noVoiceWords, voicesToOffer, voiceToUse, type Voice } from '../../../../shared/speech/voices.ts';

const voice = (name: string, lang: string, rest: Partial<Voice> = {}): Voice => ({
  uri: name,
  name,
  lang,
  isLocal: true,
  isDefault: false,
  ...rest,
});

test('voices that send the words over the network are not offered', () => {
  expect(voicesToOffer([voice('Cloud', 'en-GB', { isLocal: false })])).toEqual([]);
});

test('British English comes before other English, Welsh before the rest; the system’s own choice first', () => {
  const voices = [
    voice('Anna', 'de-DE', { isDefault: true }),
    voice('Sam', 'en-US'),
    voice('Daniel', 'en_GB'),
    voice('Alba', 'en-GB', { isDefault: true }),
    voice('Nia', 'cy-GB'),
  ];
  expect(voicesToOffer(voices).map(({ name }) => name)).toEqual(['Alba', 'Daniel', 'Sam', 'Nia', 'Anna']);
});

test('a voice is offered once', () => {
  expect(voicesToOffer([voice('Alba', 'en-GB'), voice('Alba', 'en-GB')])).toHaveLength(1);
});

test('the chosen voice is used as long as it is there, else the first', () => {
  const offered = [voice('Alba', 'en-GB'), voice('Sam', 'en-US')];
  expect(voiceToUse(offered, 'Sam')?.name).toBe('Sam');
  expect(voiceToUse(offered, 'Gone')?.name).toBe('Alba');
  expect(voiceToUse([], 'Sam')).toBeUndefined();
});

test('where there is no voice the cause and the cure of each system are told', () => {
  expect(noVoiceWords('windows')).toMatch(/no voice.*Settings/s);
  expect(noVoiceWords('mac')).toMatch(/no voice.*System Settings/s);
  expect(noVoiceWords('linux')).toMatch(/no voice.*espeak-ng/s);
  // Nobody is asked to type a command.
  for (const system of ['windows', 'mac', 'linux'] as const) expect(noVoiceWords(system)).not.toMatch(/sudo|apt/);
});
