import type { PublishedItem } from '../../shared/sources/published.ts';
import { Chip } from '../components/Chip.tsx';
import { RESTRICTED_WORDS } from './restricted-words.ts';

/** Items of business as a source announces them: they lead nowhere, for their papers are not here. */
export function AnnouncedItems({ items }: { readonly items: readonly PublishedItem[] }) {
  return (
    <ol>
      {items.map(({ number, title, isRestricted }, index) => (
        <li key={`${index} ${number}`} className="living__item card__row">
          <span className="living__number figures">{number}</span>
          <div className="living__words">
            <p className="living__title">{title}</p>
            {isRestricted && <p className="living__line">{RESTRICTED_WORDS}</p>}
          </div>
          {isRestricted && (
            <span className="chips living__marks">
              <Chip>restricted</Chip>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
