import { Flag } from 'lucide-react';
import type { CarriedFlag } from '../../../shared/interests/carried-flag.ts';
import type { InterestFlag } from '../../../shared/interests/flag.ts';

type AgendaFlagsProps = {
  /** Of the item: `item 7, Harbour dues`. */
  readonly name: string;
  /** The interests on it. */
  readonly flags: readonly CarriedFlag[];
  /** Edits an interest; without one it makes one. */
  readonly onFlag: (flag: InterestFlag | undefined) => void;
};

/** Of an item of the agenda a button for each interest on it, below each other, or the one that makes the first. */
export function AgendaFlags({ name, flags, onFlag }: AgendaFlagsProps) {
  const [first] = flags;
  // The first is one button for both, so that the focus is still on it when the dialog that it opened has made the flag.
  return (
    <span className="agenda__flags">
      <button
        type="button"
        className={first ? 'agenda__flagged' : 'icon-button'}
        aria-label={first ? flagLabel(name, flags, 0) : `Flag an interest in ${name}`}
        title={first ? undefined : `Flag an interest in ${name}`}
        onClick={() => onFlag(first?.flag)}
      >
        <Flag size={first ? 12 : 15} strokeWidth={2} aria-hidden />
        {first && flagWords(flags, 0)}
      </button>
      {flags.slice(1).map(({ flag }, at) => (
        <button
          key={flag.id}
          type="button"
          className="agenda__flagged"
          aria-label={flagLabel(name, flags, at + 1)}
          onClick={() => onFlag(flag)}
        >
          <Flag size={12} strokeWidth={2} aria-hidden />
          {flagWords(flags, at + 1)}
        </button>
      ))}
    </span>
  );
}

function flagLabel(name: string, flags: readonly CarriedFlag[], at: number): string {
  const which = flags.length === 1 ? '' : ` ${at + 1} of ${flags.length}`;
  return `Interest${which} in ${name}${flags[at]?.needsLook ? ', needs a look' : ''}: edit`;
}

function flagWords(flags: readonly CarriedFlag[], at: number): string {
  const which = flags.length === 1 ? '' : ` ${at + 1}`;
  return `interest${which}${flags[at]?.needsLook ? ': look' : ''}`;
}

/** CSS pixels of a button and the gap below it. */
const FLAG_HEIGHT = 26;

/** CSS pixels that so many buttons take. */
export function heightOfFlags(count: number): number {
  return count * FLAG_HEIGHT;
}
