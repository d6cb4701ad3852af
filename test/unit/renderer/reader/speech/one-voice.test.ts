import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneVoice } from '../../../../../renderer/reader/speech/one-voice.ts';
import type { Speech, SpeechPort } from '../../../../../renderer/reader/speech/speech-port.ts';

const VOICE = { uri: 'alba', name: 'Alba', lang: 'en-GB', isLocal: true, isDefault: true };
const speech = (text: string): Speech => ({ text, voice: VOICE, rate: 1 });
const ignored = (): void => undefined;

/** The one voice of a system, as several windows have it: whoever silences it silences them all. */
let heard: string[];
let spoken: string | undefined;
let windows: EventTarget[];

function openWindow() {
  const own = new EventTarget();
  windows.push(own);
  const system: SpeechPort = {
    voices: () => [VOICE],
    followVoices: () => ignored,
    say: ({ text }) => {
      heard.push(text);
      spoken = text;
    },
    hush: () => {
      spoken = undefined;
    },
  };
  const lost = vi.fn<() => void>(() => port.hush());
  const channel = {
    addEventListener: own.addEventListener.bind(own),
    postMessage: () => windows.forEach(other => other !== own && other.dispatchEvent(new Event('message'))),
  };
  const port: SpeechPort = oneVoice(system, channel, lost);
  return { port, lost };
}

beforeEach(() => {
  vi.useFakeTimers();
  [heard, spoken, windows] = [[], undefined, []];
});
afterEach(() => vi.useRealTimers());

test('a window that begins to speak has the others fall silent first', () => {
  const [first, second] = [openWindow(), openWindow()];
  first.port.say(speech('One.'), ignored);
  vi.advanceTimersByTime(100);
  first.port.say(speech('Two.'), ignored);
  expect(spoken).toBe('Two.');
  second.port.say(speech('Three.'), ignored);
  expect(first.lost).toHaveBeenCalledTimes(1);
  expect(spoken).toBeUndefined();
  vi.advanceTimersByTime(100);
  expect(spoken).toBe('Three.');
  first.port.hush();
  expect(spoken).toBe('Three.');
  expect(heard).toEqual(['One.', 'Two.', 'Three.']);
});

test('what is taken back before it is said is never said', () => {
  const { port } = openWindow();
  port.say(speech('One.'), ignored);
  port.hush();
  vi.advanceTimersByTime(1000);
  expect(heard).toEqual([]);
});
