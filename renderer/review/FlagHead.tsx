import { Flag } from 'lucide-react';
import { INTEREST_KIND_WORDS } from '../../shared/interests/flag.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { firstLine } from './review-words.ts';

/** What kind of interest it is, and what the member wrote of it. */
export function FlagHead({ carried: { flag } }: { readonly carried: CarriedFlag }) {
  const nature = firstLine(flag.nature);
  return (
    <span className="review-head">
      <Flag size={14} strokeWidth={2} aria-hidden />
      <span className="review-head__kind">{INTEREST_KIND_WORDS[flag.interestKind]}</span>
      {nature !== '' && <span className="review-head__comment">{nature}</span>}
    </span>
  );
}
