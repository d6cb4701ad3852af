import { useId } from 'react';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Chip } from '../components/Chip.tsx';
import { counted } from '../../shared/counted.ts';
import { ChangeEntry } from './ChangeEntry.tsx';
import { listAllOf } from './changes-state.ts';
import { morePagesWords } from '../meeting/more-pages.ts';
import { itemHeading, itemSentences, wordlessSentence } from './change-sentences.ts';
import type { ListedItem } from './listed-changes.ts';

type ItemSectionProps = { readonly listed: ListedItem };

/** What changed in one item. */
export function ItemSection({ listed: { item, changes, more } }: ItemSectionProps) {
  const titleId = useId();
  const pages = morePagesWords(item.morePages);
  const isToldAsChange = changes[0]?.change === null;
  return (
    <section className="changed-item" aria-labelledby={titleId}>
      <div className="changed-item__head">
        <h2 id={titleId}>{itemHeading(item)}</h2>
        {pages !== '' && <Chip>{pages}</Chip>}
      </div>
      {[...(isToldAsChange ? [] : itemSentences(item)), wordlessSentence(item)]
        .filter(sentence => sentence !== '')
        .map(sentence => (
          <p key={sentence} className="changed-item__fate">
            {sentence}
          </p>
        ))}
      <Card>
        <ul>
          {changes.slice(0, changes.length - more).map(change => (
            <ChangeEntry key={change.index} listed={change} />
          ))}
        </ul>
        {more > 0 && (
          <p className="changed-item__more card__row">
            <Button look="quiet" aria-describedby={titleId} onClick={() => listAllOf(item)}>
              Show {counted(more, 'more change')}
            </Button>
          </p>
        )}
      </Card>
    </section>
  );
}
