/** A voice of the system. */
export type Voice = {
  /** Tells it apart from the others. */
  readonly uri: string;
  readonly name: string;
  /** BCP 47, though some systems write `en_GB`. */
  readonly lang: string;
  /** Whether it speaks on the device; others send what they are to say over the network. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
};

/** The voices to choose from, the one that suits first: those of the device alone, British English before others. */
export function voicesToOffer(voices: readonly Voice[]): readonly Voice[] {
  const offered = new Map<string, Voice>();
  for (const voice of voices) if (voice.isLocal && !offered.has(voice.uri)) offered.set(voice.uri, voice);
  return [...offered.values()].toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
}

/** The voice to speak with: the one that was chosen, or the first; undefined where there is none. */
export function voiceToUse(offered: readonly Voice[], chosen: string | undefined): Voice | undefined {
  return offered.find(({ uri }) => uri === chosen) ?? offered[0];
}

function rank({ lang, isDefault }: Voice): number {
  const tag = lang.replace('_', '-').toLowerCase();
  const language = ['en-gb', 'en', 'cy'].findIndex(start => tag === start || tag.startsWith(`${start}-`));
  return (language < 0 ? 3 : language) * 2 + (isDefault ? 0 : 1);
}

/** Why nothing can be read aloud where the system has no voice, and what to do about it. */
export function noVoiceWords(platform: 'windows' | 'mac' | 'linux'): string {
  const cause = 'This computer has no voice that speaks without the internet, so nothing can be read aloud.';
  return `${cause} ${CURES[platform]}`;
}

const CURES = {
  windows:
    'In Windows, open Settings › Time & language › Speech, choose “Add voices” and add English (United Kingdom). Then start Lectern again.',
  mac: 'In macOS, open System Settings › Accessibility › Spoken Content, choose “System Voice” › “Manage Voices” and download one for English (UK). Then start Lectern again.',
  linux:
    'Open the app of your system that installs software, and install “espeak-ng” and “speech-dispatcher”; or ask whoever looks after this computer to. Then start Lectern again.',
} as const;
