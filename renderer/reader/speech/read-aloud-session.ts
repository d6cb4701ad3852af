import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SpeechRate } from '../../state/looks.ts';
import {
  readAloud,
  sentenceAtState,
  SILENT,
  type ReadAloudEvent,
  type ReadAloudState,
} from '../../../shared/speech/read-aloud.ts';
import { sentenceFrom, type Sentence } from '../../../shared/speech/script.ts';
import { voicesToOffer, voiceToUse, type Voice } from '../../../shared/speech/voices.ts';
import type { SpeechPort } from './speech-port.ts';

/** What is read aloud, and how that stands. */
export type SpokenState = {
  /** What is read: of one pane and one span of pages. Undefined while nothing is. */
  readonly owner: string | undefined;
  readonly state: ReadAloudState;
  /** The sentence that is read, or stopped at. */
  readonly sentence: Sentence | undefined;
  /** The voices to choose from; undefined until they were asked for. */
  readonly voices: readonly Voice[] | undefined;
};

/** How the member likes to be read to. */
export type SpeechChoice = { readonly rate: SpeechRate; readonly voice: string | undefined };

/** Chromium may not know the system's voices at once. */
const VOICES_MS = 2000;

/** Reads one text aloud at a time: the window has one voice. */
export class ReadAloudSession {
  readonly store: StoreApi<SpokenState> = createStore<SpokenState>()(() => ({
    owner: undefined,
    state: SILENT,
    sentence: undefined,
    voices: undefined,
  }));
  readonly #port: SpeechPort;
  readonly #choice: () => SpeechChoice;
  #script: readonly Sentence[] = [];

  constructor(port: SpeechPort, choice: () => SpeechChoice) {
    this.#port = port;
    this.#choice = choice;
    port.followVoices(() => {
      if (this.store.getState().voices !== undefined) this.#learnVoices();
    });
  }

  /**
   * Begins to read at a place, in the place of what was read before.
   *
   * @returns whether there is a voice; without one nothing is read, and the bar says why
   */
  async start(owner: string, script: readonly Sentence[], pageIndex: number, offset: number): Promise<boolean> {
    this.stop();
    this.store.setState({ owner });
    await this.#voicesKnown();
    if (this.store.getState().owner !== owner) return false;
    if (!this.store.getState().voices?.length) return false;
    this.#script = script;
    this.#step({ is: 'start', at: sentenceFrom(script, pageIndex, offset) });
    return true;
  }

  pause(): void {
    this.#step({ is: 'pause' });
  }

  resume(): void {
    this.#step({ is: 'resume' });
  }

  next(): void {
    this.#step({ is: 'next' });
  }

  previous(): void {
    this.#step({ is: 'previous' });
  }

  /** The voice or its speed was changed. */
  changed(): void {
    this.#step({ is: 'changed' });
  }

  stop(): void {
    this.#step({ is: 'stop' });
    this.store.setState({ owner: undefined });
  }

  #step(event: ReadAloudEvent): void {
    const { state, order } = readAloud(this.store.getState().state, event, this.#script);
    const at = sentenceAtState(state);
    this.store.setState({ state, sentence: at === undefined ? undefined : this.#script[at] });
    if (event.is !== 'stop' && state.is === 'silent') this.store.setState({ owner: undefined });
    if (order?.is === 'hush') this.#port.hush();
    if (order?.is === 'say') this.#say(order.text, order.turn);
  }

  #say(text: string, turn: number): void {
    const { rate, voice: chosen } = this.#choice();
    const voice = voiceToUse(this.store.getState().voices ?? [], chosen);
    if (!voice) {
      this.#step({ is: 'failed', turn });
      return;
    }
    this.#port.say({ text, voice, rate }, isSaid => this.#step({ is: isSaid ? 'said' : 'failed', turn }));
  }

  #learnVoices(): void {
    this.store.setState({ voices: voicesToOffer(this.#port.voices()) });
  }

  async #voicesKnown(): Promise<void> {
    if (voicesToOffer(this.#port.voices()).length === 0) {
      await new Promise<void>(resolve => {
        const end = (): void => {
          clearTimeout(enough);
          giveBack();
          resolve();
        };
        const enough = setTimeout(end, VOICES_MS);
        const giveBack = this.#port.followVoices(() => {
          if (voicesToOffer(this.#port.voices()).length > 0) end();
        });
      });
    }
    this.#learnVoices();
  }
}
