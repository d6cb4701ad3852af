import { useState } from 'react';
import { counted } from '../../shared/counted.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { accept, keep } from './review-actions.ts';
import type { ReviewGroup } from './review-groups.ts';
import { GROUP_TITLES } from './review-words.ts';

type ReviewGroupHeadProps = {
  /** Of the heading. */
  readonly id: string;
  readonly group: ReviewGroup;
};

/** What became of the notes of a group, how many they are, and what can be done with all of them at once. */
export function ReviewGroupHead({ id, group: { kind, marks } }: ReviewGroupHeadProps) {
  return (
    <div className="review-group__head">
      <h2 id={id}>{GROUP_TITLES[kind]}</h2>
      <span className="review-group__count figures">{counted(marks.length, 'note')}</span>
      {marks.length > 1 && <ForAll id={id} group={{ kind, marks }} />}
    </div>
  );
}

function ForAll({ id, group: { kind, marks } }: ReviewGroupHeadProps) {
  const [isAsking, setIsAsking] = useState(false);
  const count = marks.length.toLocaleString('en-GB');
  switch (kind) {
    case 'moved':
      return (
        <Button look="quiet" aria-describedby={id} onClick={() => void accept(marks)}>
          Accept all {count}
        </Button>
      );
    case 'gone':
    case 'back':
      return (
        <Button look="quiet" aria-describedby={id} onClick={() => void keep(marks)}>
          Keep all {count} on the old version
        </Button>
      );
    case 'figures':
    case 'words':
      return (
        <>
          <Button look="quiet" aria-describedby={id} onClick={() => setIsAsking(true)}>
            Accept all {count}…
          </Button>
          {isAsking && <ConfirmAll marks={marks} onClose={() => setIsAsking(false)} />}
        </>
      );
    case 'apart':
    case 'unsure':
      return null;
  }
}

type ConfirmAllProps = { readonly marks: ReviewGroup['marks']; readonly onClose: () => void };

/** Words that were edited are accepted all at once only where the member says that they have looked. */
function ConfirmAll({ marks, onClose }: ConfirmAllProps) {
  const all = marks.length.toLocaleString('en-GB');
  const acceptThem = (): void => {
    onClose();
    void accept(marks);
  };
  return (
    <Dialog
      title={`Accept ${all} passages that were edited?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={acceptThem}>
            Accept all {all}
          </Button>
        </>
      }
    >
      <p>Your marks will stand on the new words. Accept them together only if you have looked at what changed.</p>
    </Dialog>
  );
}
