import type { Voice } from '../../../shared/speech/voices.ts';

/** Words for a voice to say. */
export type Speech = { readonly text: string; readonly voice: Voice; readonly rate: number };

/** The system's voices, as far as reading aloud needs them. */
export type SpeechPort = {
  readonly voices: () => readonly Voice[];
  /** Told when the system's voices become known, or change. @returns stops following */
  readonly followVoices: (onChange: () => void) => () => void;
  /** Says words in the place of what is being said. `onEnd` is told once, and not when other words take their place. */
  readonly say: (speech: Speech, onEnd: (isSaid: boolean) => void) => void;
  readonly hush: () => void;
};

/** How often a voice is asked whether it still speaks. */
const ASK_MS = 700;
/** A voice that has said nothing of itself for so long, beyond the time that its words take, is lost. */
const PATIENCE_MS = 8000;
/** The time that a letter takes at the slowest. */
const LETTER_MS = 160;

/** The voices that Chromium gives; none where it has no speech. */
export function systemSpeech(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis): SpeechPort {
  if (!synthesis) return SILENT_PORT;
  // Held here: an utterance that nobody holds is collected before it has told of its end.
  let current:
    { readonly utterance: SpeechSynthesisUtterance; readonly watch: ReturnType<typeof setInterval> } | undefined;
  const letGo = (): void => {
    clearInterval(current?.watch);
    current = undefined;
  };
  const hush = (): void => {
    letGo();
    synthesis.cancel();
  };
  return {
    voices: () => synthesis.getVoices().map(voiceOf),
    followVoices: onChange => {
      synthesis.addEventListener('voiceschanged', onChange);
      return () => synthesis.removeEventListener('voiceschanged', onChange);
    },
    say: ({ text, voice, rate }, onEnd) => {
      hush();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice.uri) ?? null;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      const end = (isSaid: boolean): void => {
        if (current?.utterance !== utterance) return;
        letGo();
        onEnd(isSaid);
      };
      utterance.addEventListener('end', () => end(true));
      utterance.addEventListener('error', () => end(false));
      const watch = watchOver(synthesis, PATIENCE_MS + (text.length * LETTER_MS) / rate, () => end(true));
      current = { utterance, watch };
      synthesis.speak(utterance);
    },
    hush,
  };
}

const SILENT_PORT: SpeechPort = {
  voices: () => [],
  followVoices: () => () => undefined,
  say: (_speech, onEnd) => onEnd(false),
  hush: () => undefined,
};

/** Chromium forgets at times to tell that words were said, or never ends them: this looks whether it still speaks. */
function watchOver(synthesis: SpeechSynthesis, patienceMs: number, onLost: () => void): ReturnType<typeof setInterval> {
  let quiet = 0;
  let askedMs = 0;
  return setInterval(() => {
    askedMs += ASK_MS;
    quiet = synthesis.speaking || synthesis.pending ? 0 : quiet + 1;
    if (quiet >= 3 || askedMs > patienceMs) onLost();
  }, ASK_MS);
}

function voiceOf({ voiceURI, name, lang, localService, default: isDefault }: SpeechSynthesisVoice): Voice {
  return { uri: voiceURI, name, lang, isLocal: localService, isDefault };
}
