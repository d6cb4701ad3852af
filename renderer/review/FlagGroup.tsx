import { useId, useRef } from 'react';
import { counted } from '../../shared/counted.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { Card } from '../components/Card.tsx';
import { FlagRow } from './FlagRow.tsx';

type FlagGroupProps = {
  /** Those that wait for the member. */
  readonly flags: readonly CarriedFlag[];
  /** The items that an interest can be on. */
  readonly items: readonly ContentsItem[];
};

/** The interests that are not plainly on an item of the agenda in force. What is decided leaves the list. */
export function FlagGroup({ flags, items }: FlagGroupProps) {
  const titleId = useId();
  const list = useRef<HTMLUListElement>(null);
  /** The focus goes to the next row, and from the last to the heading of the view. */
  const decideOn = (at: number, decide: () => Promise<unknown>): void => {
    const rows = list.current?.children;
    const next = rows?.[at + 1] ?? rows?.[at - 1];
    const heading = list.current?.closest('.page')?.querySelector<HTMLElement>('h1');
    (next?.querySelector<HTMLElement>('button') ?? heading)?.focus();
    void decide();
  };
  return (
    <section aria-labelledby={titleId}>
      <div className="review-group__head">
        <h2 id={titleId}>Interests</h2>
        <span className="review-group__count figures">{counted(flags.length, 'interest')}</span>
      </div>
      <Card>
        <ul ref={list} aria-label="Interests that need a look">
          {flags.map((carried, at) => (
            <FlagRow key={carried.flag.id} carried={carried} items={items} onDecide={decide => decideOn(at, decide)} />
          ))}
        </ul>
      </Card>
    </section>
  );
}
