import { useId } from 'react';
import { leftOutWords, type LeftOut } from '../../shared/sources/left-out.ts';
import { Button } from '../components/Button.tsx';
import { leftOutKey, leftOutToTell, putAwayLeftOut, useLeftOut } from '../import/left-out.ts';
import { TroubleSection } from './TroubleSection.tsx';

/** What council folders hold that is left out, why, and what to do: a sentence for each folder and reason. */
export function LeftOutList() {
  const told = leftOutToTell(useLeftOut());
  if (told.length === 0) return null;
  return (
    <TroubleSection title="Left out of your council folders">
      <ul>
        {told.map(leftOut => (
          <LeftOutRow key={leftOutKey(leftOut)} leftOut={leftOut} />
        ))}
      </ul>
    </TroubleSection>
  );
}

function LeftOutRow({ leftOut }: { readonly leftOut: LeftOut }) {
  const sentenceId = useId();
  return (
    <li className="trouble__row">
      <p id={sentenceId} className="trouble__words trouble__file">
        {leftOutWords(leftOut)}
      </p>
      <Button look="quiet" aria-describedby={sentenceId} onClick={() => putAwayLeftOut(leftOut)}>
        Not now
      </Button>
    </li>
  );
}
