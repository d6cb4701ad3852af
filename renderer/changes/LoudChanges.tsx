import { useId } from 'react';
import { counted } from '../../shared/counted.ts';
import { itemHeading } from './change-sentences.ts';
import { changeId } from './changes-state.ts';
import type { ListedItem } from './listed-changes.ts';

type LoudChangesProps = { readonly items: readonly ListedItem[] };

/** Above all else: the items whose recommendations changed, each a way to the first of them; nothing where none did. */
export function LoudChanges({ items }: LoudChangesProps) {
  const titleId = useId();
  const loud = items.flatMap(({ item, changes }) => {
    const first = changes.find(({ change }) => change?.what === 'recommendation');
    return first ? [{ item, first: first.index, count: item.recommendations.length }] : [];
  });
  if (loud.length === 0) return null;
  return (
    <section className="loud-changes" aria-labelledby={titleId}>
      <h2 id={titleId}>Recommendations changed</h2>
      <ul className="changes">
        {loud.map(({ item, first, count }) => (
          <li key={first}>
            <button
              type="button"
              className="changes__go"
              onClick={() => document.getElementById(changeId(first))?.focus()}
            >
              {itemHeading(item)} ({counted(count, 'change')})
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
