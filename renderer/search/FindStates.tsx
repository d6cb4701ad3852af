import { Search } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';

export function FindingFailed({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <EmptyState title="Finding did not work this time" actions={<Button onClick={onAgain}>Try again</Button>}>
      <p>
        The words of the papers could not be read from this computer’s disk. If it happens again, start Lectern again.
      </p>
    </EmptyState>
  );
}

type NothingFoundProps = {
  readonly typed: string;
  /** Whether some meetings only are looked in. */
  readonly isNarrowed: boolean;
};

export function NothingFound({ typed, isNarrowed }: NothingFoundProps) {
  const hasMany = /\s/.test(typed.trim());
  return (
    <EmptyState title={`No paper and no note holds “${typed.trim()}”`}>
      <p>
        {hasMany ? 'All words must be on one page: try fewer of them. ' : 'Try the beginning of the word alone. '}
        {isNarrowed && 'You look in some meetings only: look everywhere.'}
      </p>
    </EmptyState>
  );
}

export function NothingTyped() {
  return (
    <EmptyState picture={<Search size={40} />} title="Type what you look for">
      <p>
        It is found in every paper and in your own notes, from the first letters on. Put a “phrase in quotes” to find
        its words side by side; end a word with * to find all that begins so.
      </p>
    </EmptyState>
  );
}

export function NothingToFindIn() {
  return (
    <EmptyState picture={<Search size={40} />} title="There are no papers yet">
      <p>Add a council folder, or open a pack, under Meetings. What is in them can be found here.</p>
    </EmptyState>
  );
}
