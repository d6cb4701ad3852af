/** How reading aloud stands. `turn` names the words that are being said: a voice may tell late of others before. */
export type ReadAloudState =
  | { readonly is: 'silent'; readonly turn: number }
  | { readonly is: 'speaking'; readonly at: number; readonly breath: number; readonly turn: number }
  | { readonly is: 'paused'; readonly at: number; readonly turn: number }
  /** The voice failed at a sentence. */
  | { readonly is: 'failed'; readonly at: number; readonly turn: number };

export type ReadAloudEvent =
  | { readonly is: 'start'; readonly at: number }
  /** The words of a turn were said to their end, or the voice could not. */
  | { readonly is: 'said' | 'failed'; readonly turn: number }
  | { readonly is: 'pause' | 'resume' | 'next' | 'previous' | 'stop' }
  /** The voice or its speed was changed: the sentence is begun anew in it. */
  | { readonly is: 'changed' };

/** What is to be done: words to say in the place of those being said, or to be silent. */
export type ReadAloudOrder =
  { readonly is: 'say'; readonly text: string; readonly turn: number } | { readonly is: 'hush' };

type Step = { readonly state: ReadAloudState; readonly order: ReadAloudOrder | undefined };
type Script = readonly { readonly breaths: readonly string[] }[];

export const SILENT: ReadAloudState = { is: 'silent', turn: 0 };

/** What becomes of reading a script aloud when something happens. */
export function readAloud(state: ReadAloudState, event: ReadAloudEvent, script: Script): Step {
  switch (event.is) {
    case 'start':
      return say(script, event.at, 0, state.turn + 1);
    case 'stop':
      return fallSilent(state.turn + 1);
    case 'pause':
      if (state.is !== 'speaking') return stay(state);
      return { state: { is: 'paused', at: state.at, turn: state.turn + 1 }, order: { is: 'hush' } };
    case 'resume':
      if (state.is !== 'paused' && state.is !== 'failed') return stay(state);
      return say(script, state.at, 0, state.turn + 1);
    case 'next':
      return moved(state, script, 1);
    case 'previous':
      return moved(state, script, -1);
    case 'changed':
      return state.is === 'speaking' ? say(script, state.at, 0, state.turn + 1) : stay(state);
    case 'said':
      if (state.is !== 'speaking' || state.turn !== event.turn) return stay(state);
      return afterBreath(script, state.at, state.breath, state.turn + 1);
    case 'failed':
      if (state.is !== 'speaking' || state.turn !== event.turn) return stay(state);
      return { state: { is: 'failed', at: state.at, turn: state.turn + 1 }, order: { is: 'hush' } };
  }
}

/** The sentence that is read, or stopped at; undefined while nothing is. */
export function sentenceAtState(state: ReadAloudState): number | undefined {
  return state.is === 'silent' ? undefined : state.at;
}

function afterBreath(script: Script, at: number, breath: number, turn: number): Step {
  const isLast = breath + 1 >= (script[at]?.breaths.length ?? 0);
  return isLast ? say(script, at + 1, 0, turn) : say(script, at, breath + 1, turn);
}

function moved(state: ReadAloudState, script: Script, direction: 1 | -1): Step {
  if (state.is === 'silent') return stay(state);
  const at = Math.min(Math.max(state.at + direction, 0), script.length - 1);
  if (state.is === 'paused') return { state: { ...state, at }, order: undefined };
  return say(script, at, 0, state.turn + 1);
}

/** Says a part of a sentence; behind the last one all is said. */
function say(script: Script, at: number, breath: number, turn: number): Step {
  const text = script[at]?.breaths[breath];
  if (text === undefined) return fallSilent(turn);
  return { state: { is: 'speaking', at, breath, turn }, order: { is: 'say', text, turn } };
}

function fallSilent(turn: number): Step {
  return { state: { is: 'silent', turn }, order: { is: 'hush' } };
}

function stay(state: ReadAloudState): Step {
  return { state, order: undefined };
}
