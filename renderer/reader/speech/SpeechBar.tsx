import './speech-bar.css';
import { Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react';
import { noVoiceWords, voiceToUse } from '../../../shared/speech/voices.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { changeSpeech, SPEECH_RATES, useLooks, type SpeechRate } from '../../state/looks.ts';
import { session, useSpoken } from './the-session.ts';

type SpeechBarProps = {
  /** Of the text that this bar belongs to: see `useReadAloud`. */
  readonly owner: string;
};

/** What can be done while a text is read aloud; nothing while it is not. */
export function SpeechBar({ owner }: SpeechBarProps) {
  const isOwner = useSpoken(spoken => spoken.owner === owner);
  const voices = useSpoken(spoken => spoken.voices);
  const is = useSpoken(spoken => spoken.state.is);
  if (!isOwner) return null;
  if (voices === undefined) return null;
  if (voices.length === 0) {
    return (
      <div className="speech-bar speech-bar--words" role="alert">
        <p>{noVoiceWords(platform())}</p>
        <Button onClick={() => session.stop()}>Close</Button>
      </div>
    );
  }
  return (
    <div className="speech-bar" role="toolbar" aria-label="Reading aloud">
      <IconButton icon={SkipBack} label="Previous sentence" onClick={() => session.previous()} />
      {is === 'speaking' ? (
        <IconButton icon={Pause} label="Pause" onClick={() => session.pause()} />
      ) : (
        <IconButton icon={Play} label="Go on reading" onClick={() => session.resume()} />
      )}
      <IconButton icon={SkipForward} label="Next sentence" onClick={() => session.next()} />
      <IconButton icon={Square} label="Stop reading" onClick={() => session.stop()} />
      <Choices />
      {is === 'failed' && (
        <p className="speech-bar__trouble" role="alert">
          The voice stopped. Choose another voice, or go on reading to try again.
        </p>
      )}
    </div>
  );
}

function Choices() {
  const voices = useSpoken(spoken => spoken.voices) ?? [];
  const { rate, voice } = useLooks(({ speech }) => speech);
  return (
    <>
      <label className="speech-bar__choice">
        Speed
        <select
          className="input"
          value={rate}
          onChange={event => {
            changeSpeech({ rate: rateOf(event.target.value) });
            session.changed();
          }}
        >
          {SPEECH_RATES.map(value => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
      <label className="speech-bar__choice">
        Voice
        <select
          className="input speech-bar__voices"
          value={voiceToUse(voices, voice)?.uri}
          onChange={event => {
            changeSpeech({ voice: event.target.value });
            session.changed();
          }}
        >
          {voices.map(({ uri, name, lang }) => (
            <option key={uri} value={uri}>
              {name} ({lang})
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function rateOf(option: string): SpeechRate {
  return SPEECH_RATES.find(rate => String(rate) === option) ?? 1;
}

function platform(): 'windows' | 'mac' | 'linux' {
  const { userAgent } = navigator;
  if (userAgent.includes('Windows')) return 'windows';
  return userAgent.includes('Mac OS') ? 'mac' : 'linux';
}
