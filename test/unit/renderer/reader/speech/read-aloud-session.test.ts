import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReadAloudSession, type SpeechChoice } from '../../../../../renderer/reader/speech/read-aloud-session.ts';
import type { Speech, SpeechPort } from '../../../../../renderer/reader/speech/speech-port.ts';
import type { Sentence } from '../../../../../shared/speech/script.ts';
import type { Voice } from '../../../../../shared/speech/voices.ts';

const ALBA: Voice = { uri: 'alba', name: 'Alba', lang: 'en-GB', isLocal: true, isDefault: true };
const SAM: Voice = { uri: 'sam', name: 'Sam', lang: 'en-US', isLocal: true, isDefault: false };

/** A system whose voice says its words when the test lets it. */
class FakeSpeech implements SpeechPort {
  known: readonly Voice[] = [ALBA, SAM];
  readonly said: Speech[] = [];
  onVoices: (() => void)[] = [];
  #end: ((isSaid: boolean) => void) | undefined;

  readonly voices = (): readonly Voice[] => this.known;
  readonly followVoices = (onChange: () => void): (() => void) => {
    this.onVoices.push(onChange);
    return () => {
      this.onVoices = this.onVoices.filter(other => other !== onChange);
    };
  };
  readonly say = (speech: Speech, onEnd: (isSaid: boolean) => void): void => {
    this.said.push(speech);
    this.#end = onEnd;
  };
  readonly hush = (): void => {
    this.#end = undefined;
  };

  end(isSaid = true): void {
    const end = this.#end;
    this.#end = undefined;
    end?.(isSaid);
  }

  get isSilent(): boolean {
    return this.#end === undefined;
  }
}

const sentence = (text: string, start: number): Sentence => ({
  breaths: [text],
  pageIndex: 4,
  stretches: [{ pageIndex: 4, start, end: start + text.length, down: 0 }],
});
const SCRIPT = [sentence('One.', 0), sentence('Two.', 5), sentence('Three.', 10)];

let speech: FakeSpeech;
let choice: SpeechChoice;
let session: ReadAloudSession;
const texts = (): readonly string[] => speech.said.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
  speech = new FakeSpeech();
  choice = { rate: 1, voice: undefined };
  session = new ReadAloudSession(speech, () => choice);
});
afterEach(() => vi.useRealTimers());

describe('reading aloud', () => {
  test('says sentence after sentence from the place on, and tells which', async () => {
    expect(await session.start('pane', SCRIPT, 4, 6)).toBe(true);
    expect(session.store.getState()).toMatchObject({ owner: 'pane', sentence: SCRIPT[1] });
    speech.end();
    expect(session.store.getState().sentence).toBe(SCRIPT[2]);
    speech.end();
    expect(texts()).toEqual(['Two.', 'Three.']);
    expect(session.store.getState()).toMatchObject({ owner: undefined, sentence: undefined });
  });

  test('speaks in the voice and at the speed that are chosen, and changes them within a sentence', async () => {
    choice = { rate: 1.5, voice: 'sam' };
    await session.start('pane', SCRIPT, 4, 0);
    choice = { rate: 2, voice: 'alba' };
    session.changed();
    expect(speech.said.map(({ voice, rate, text }) => [voice.uri, rate, text])).toEqual([
      ['sam', 1.5, 'One.'],
      ['alba', 2, 'One.'],
    ]);
  });

  test('is silent once it is stopped, and while it is paused', async () => {
    await session.start('pane', SCRIPT, 4, 0);
    session.pause();
    expect(speech.isSilent).toBe(true);
    session.resume();
    expect(speech.isSilent).toBe(false);
    session.stop();
    expect(speech.isSilent).toBe(true);
    expect(session.store.getState().owner).toBeUndefined();
  });

  test('gives its place to what is read next', async () => {
    await session.start('left', SCRIPT, 4, 0);
    await session.start('right', SCRIPT, 4, 10);
    speech.end();
    expect(texts()).toEqual(['One.', 'Three.']);
  });

  test('waits a moment for a system that learns of its voices late', async () => {
    speech.known = [];
    const started = session.start('pane', SCRIPT, 4, 0);
    await vi.advanceTimersByTimeAsync(300);
    speech.known = [ALBA];
    for (const tell of speech.onVoices) tell();
    expect(await started).toBe(true);
    expect(texts()).toEqual(['One.']);
  });

  test('reads nothing where there is no voice on the device, and says so for as long as it is asked', async () => {
    speech.known = [{ ...ALBA, isLocal: false }];
    const started = session.start('pane', SCRIPT, 4, 0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await started).toBe(false);
    expect(session.store.getState()).toMatchObject({ owner: 'pane', voices: [] });
    expect(texts()).toEqual([]);
  });

  test('stops at a sentence the voice fails at', async () => {
    await session.start('pane', SCRIPT, 4, 0);
    speech.end(false);
    expect(session.store.getState()).toMatchObject({ owner: 'pane', state: { is: 'failed' }, sentence: SCRIPT[0] });
    session.resume();
    expect(texts()).toEqual(['One.', 'One.']);
  });

  test('that was stopped while the voices were asked for does not begin', async () => {
    speech.known = [];
    const started = session.start('pane', SCRIPT, 4, 0);
    session.stop();
    speech.known = [ALBA];
    await vi.advanceTimersByTimeAsync(3000);
    expect(await started).toBe(false);
    expect(texts()).toEqual([]);
  });
});
