import { counted } from '../../shared/counted.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { Button } from '../components/Button.tsx';
import { isRenumbered } from './flags-to-review.ts';

type FlagGroupHeadProps = {
  /** Of the heading. */
  readonly id: string;
  /** Those that wait for the member. */
  readonly flags: readonly CarriedFlag[];
  readonly onAcceptAll: (flags: readonly CarriedFlag[]) => void;
};

/** How many interests need a look, and the way to accept those together whose items have another number alone. */
export function FlagGroupHead({ id, flags, onAcceptAll }: FlagGroupHeadProps) {
  const renumbered = flags.filter(isRenumbered);
  return (
    <div className="review-group__head">
      <h2 id={id}>{FLAGS_TITLE}</h2>
      <span className="review-group__count figures">{counted(flags.length, 'interest')}</span>
      {renumbered.length > 1 && (
        <Button look="quiet" aria-describedby={id} onClick={() => onAcceptAll(renumbered)}>
          Accept all {renumbered.length.toLocaleString('en-GB')} under another number
        </Button>
      )}
    </div>
  );
}

/** What interests stand under among what needs a look. */
export const FLAGS_TITLE = 'Interests';
