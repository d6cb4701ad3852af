import { useId } from 'react';
import { Button } from '../components/Button.tsx';
import type { CarriedMark } from '../work/carried-mark.ts';
import './look-sign.css';
import { reconsider } from './review-actions.ts';

/** On the card of a note that the member kept on an old version: that they did, and the way to think again. */
export function KeptSign({ mark }: { readonly mark: CarriedMark }) {
  const wordsId = useId();
  return (
    <div className="look-sign">
      <p id={wordsId} className="look-sign__words">
        Kept on the old version.
      </p>
      <Button
        look="quiet"
        aria-describedby={wordsId}
        onClick={({ currentTarget }) => {
          // The button goes, and the card stays.
          currentTarget.closest('[data-note]')?.querySelector<HTMLElement>('[data-note-place]')?.focus();
          void reconsider(mark);
        }}
      >
        Decide again
      </Button>
    </div>
  );
}
