import type { SpeechPort } from './speech-port.ts';

/** What is said to the other windows. */
type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** Milliseconds in which the other windows fall silent: the system has one voice, and silencing it silences any window. */
const OTHERS_MS = 100;

/**
 * The voices of the system, of which one window speaks at a time: the one that began last.
 *
 * @param onLost called when another window begins, while this one may still be silenced
 */
export function oneVoice(port: SpeechPort, channel: Channel, onLost: () => void): SpeechPort {
  let isOurs = false;
  let beginning: ReturnType<typeof setTimeout> | undefined;
  channel.addEventListener('message', () => {
    if (!isOurs) return;
    onLost();
    isOurs = false;
  });
  return {
    ...port,
    say: (speech, onEnd) => {
      clearTimeout(beginning);
      if (isOurs) {
        port.say(speech, onEnd);
        return;
      }
      channel.postMessage('speaking');
      beginning = setTimeout(() => {
        isOurs = true;
        port.say(speech, onEnd);
      }, OTHERS_MS);
    },
    hush: () => {
      clearTimeout(beginning);
      if (isOurs) port.hush();
    },
  };
}
