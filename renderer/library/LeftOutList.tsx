import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { leftOutWords, type LeftOut } from '../../shared/sources/left-out.ts';
import { Button } from '../components/Button.tsx';
import { leftOutKey, leftOutToTell, putAwayLeftOut, useLeftOut } from '../import/left-out.ts';
import './trouble-list.css';

/** What council folders hold that is left out, why, and what to do: a sentence for each folder and reason. */
export function LeftOutList() {
  const told = leftOutToTell(useLeftOut());
  const titleId = useId();
  if (told.length === 0) return null;
  return (
    <section className="trouble" aria-labelledby={titleId}>
      <div className="trouble__head">
        <TriangleAlert size={18} aria-hidden />
        <h2 id={titleId} className="trouble__title">
          Left out of your council folders
        </h2>
      </div>
      <ul>
        {told.map(leftOut => (
          <LeftOutRow key={leftOutKey(leftOut)} leftOut={leftOut} />
        ))}
      </ul>
    </section>
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
