import { useId } from 'react';
import type { LivingItem } from '../../shared/pack/meeting/living-meeting.ts';

/** Items whose papers are announced and not here yet; nothing where there are none. */
export function StillToFollow({ items }: { readonly items: readonly LivingItem[] }) {
  const titleId = useId();
  const awaited = items.filter(({ toFollow }) => toFollow);
  if (awaited.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>Still to follow</h2>
      <ul className="to-follow">
        {awaited.map(({ number, title }, index) => (
          <li key={`${index} ${number}`}>
            <span className="to-follow__number figures">{number}</span>
            <span className="to-follow__title">{title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
