import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemSpeech } from '../../../../../renderer/reader/speech/speech-port.ts';
import type { Voice } from '../../../../../shared/speech/voices.ts';

const ALBA: Voice = { uri: 'alba', name: 'Alba', lang: 'en-GB', isLocal: true, isDefault: true };

class FakeUtterance extends EventTarget {
  readonly text: string;
  voice: unknown = null;
  lang = '';
  rate = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** As Chromium's: what is cancelled tells of an error; the rest is up to the test. */
class FakeSynthesis extends EventTarget {
  speaking = false;
  readonly pending = false;
  readonly spoken: FakeUtterance[] = [];
  #current: FakeUtterance | undefined;

  getVoices(): readonly object[] {
    return [{ voiceURI: 'alba', name: 'Alba', lang: 'en-GB', localService: true, default: true }];
  }

  speak(utterance: FakeUtterance): void {
    this.spoken.push(utterance);
    this.#current = utterance;
    this.speaking = true;
  }

  cancel(): void {
    const current = this.#current;
    this.#current = undefined;
    this.speaking = false;
    current?.dispatchEvent(new Event('error'));
  }

  end(): void {
    const current = this.#current;
    this.#current = undefined;
    this.speaking = false;
    current?.dispatchEvent(new Event('end'));
  }
}

let synthesis: FakeSynthesis;
let port: ReturnType<typeof systemSpeech>;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  synthesis = new FakeSynthesis();
  port = systemSpeech(synthesis as unknown as SpeechSynthesis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const speech = { text: 'Good evening.', voice: ALBA, rate: 1.5 };

describe('the system’s speech', () => {
  test('gives its voices, and says words in one of them', () => {
    expect(port.voices()).toEqual([ALBA]);
    const onEnd = vi.fn();
    port.say(speech, onEnd);
    expect(synthesis.spoken[0]).toMatchObject({ text: 'Good evening.', lang: 'en-GB', rate: 1.5 });
    synthesis.end();
    expect(onEnd.mock.calls).toEqual([[true]]);
  });

  test('tells nothing of words that others take the place of, or that are broken off', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    port.say(speech, first);
    port.say(speech, second);
    port.hush();
    expect(first).not.toHaveBeenCalled();
    expect(second).not.toHaveBeenCalled();
  });

  test('tells of a voice that fails', () => {
    const onEnd = vi.fn();
    port.say(speech, onEnd);
    synthesis.spoken[0]?.dispatchEvent(new Event('error'));
    expect(onEnd.mock.calls).toEqual([[false]]);
  });

  test('goes on where the end of words is never told', () => {
    const onEnd = vi.fn();
    port.say(speech, onEnd);
    synthesis.speaking = false;
    vi.advanceTimersByTime(5000);
    expect(onEnd.mock.calls).toEqual([[true]]);
  });

  test('goes on where a voice has fallen silent in the middle of its words', () => {
    const onEnd = vi.fn();
    port.say(speech, onEnd);
    vi.advanceTimersByTime(60_000);
    expect(onEnd.mock.calls).toEqual([[true]]);
  });

  test('has no voices where the window has no speech', () => {
    const onEnd = vi.fn();
    const none = systemSpeech(undefined);
    none.say(speech, onEnd);
    expect(none.voices()).toEqual([]);
    expect(onEnd.mock.calls).toEqual([[false]]);
  });
});
