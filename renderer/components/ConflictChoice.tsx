import { GitFork } from 'lucide-react';
import { useState } from 'react';
import type { Alternative } from '../../shared/journal/fold.ts';
import { Button } from './Button.tsx';
import './conflict-choice.css';
import { usePreferences } from '../state/preferences.ts';
import { useThisDevice } from '../state/this-device.ts';
import { joinTexts, sourceWords, textOf } from './conflict-texts.ts';

export type ConflictChoiceProps = {
  /** Two or more texts, latest first. */
  readonly alternatives: readonly Alternative[];
  readonly deviceNames: ReadonlyMap<string, string> | undefined;
  /** Takes the text that is to stand from now on; what it promises comes when that is saved, or could not be. */
  readonly onChoose: (text: string) => Promise<unknown>;
};

/**
 * Texts that were written apart from each other, side by side, until the member says which stands. While their choice is
 * saved it takes no other.
 */
export function ConflictChoice({ alternatives, deviceNames, onChoose }: ConflictChoiceProps) {
  const [now] = useState(() => Date.now());
  const [isSaving, setIsSaving] = useState(false);
  const member = usePreferences(state => state.name);
  const thisDevice = useThisDevice(state => state.known?.device);
  const choose = async (text: string): Promise<void> => {
    if (isSaving) return;
    setIsSaving(true);
    try {
      await onChoose(text);
    } finally {
      setIsSaving(false);
    }
  };
  const count = alternatives.length === 2 ? 'Two versions' : `${alternatives.length} versions`;
  return (
    <section className="conflict" aria-label={`${count} of this text`}>
      <p className="conflict__head">
        <GitFork size={14} aria-hidden />
        {count}, written on devices that were apart. Which one stands?
      </p>
      <ul className="conflict__texts">
        {alternatives.map(alternative => (
          <li key={alternative.id} className="conflict__text">
            <p className="conflict__source">{sourceWords(alternative, { member, thisDevice, deviceNames, now })}</p>
            <p className="conflict__words">{textOf(alternative) || <em>No words</em>}</p>
            <Button aria-disabled={isSaving} onClick={() => void choose(textOf(alternative))}>
              Keep this
            </Button>
          </li>
        ))}
      </ul>
      <Button look="quiet" aria-disabled={isSaving} onClick={() => void choose(joinTexts(alternatives))}>
        Keep {alternatives.length === 2 ? 'both' : 'all'}
      </Button>
    </section>
  );
}
