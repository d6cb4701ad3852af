import { FileText, Flag, type LucideIcon } from 'lucide-react';
import { itemAt } from '../../shared/pack/agenda/item-at.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { ExcerptPart } from '../../shared/search/excerpt.ts';
import { classNames } from '../components/class-names.ts';
import { NOTE_ICONS } from '../notes/note-icon.ts';
import { openFound } from '../state/navigation.ts';
import { hitKey, useFindEverything } from './find-everything.ts';
import type { Hit } from './find-messages.ts';
import { OWN_HIT_WORDS } from './found-words.ts';

const ICONS: Readonly<Record<Hit['is'], LucideIcon>> = { ...NOTE_ICONS, page: FileText, interest: Flag };

type HitRowProps = {
  readonly hit: Hit;
  readonly paper: Paper;
  /** What was looked for. */
  readonly typed: string;
};

/** A place that was found, with the words around it. Pressing it opens the paper there. */
export function HitRow({ hit, paper, typed }: HitRowProps) {
  const Icon = ICONS[hit.is];
  const item = itemAt(paper.agenda, hit.pageIndex);
  const key = hitKey(paper.sha256, hit);
  const isLast = useFindEverything(state => state.lastHit === key);
  const open = (): void => {
    useFindEverything.setState({ lastHit: key });
    if (hit.is === 'page') {
      const { pageIndex, down, start } = hit;
      openFound(paper.sha256, { pageIndex, found: { typed, start }, ...(down === undefined ? {} : { down }) });
    } else if (hit.is === 'interest') openFound(paper.sha256, { pageIndex: hit.pageIndex });
    else openFound(paper.sha256, { pageIndex: hit.pageIndex, annotation: hit.record });
  };
  return (
    <li>
      <button
        type="button"
        className={classNames('hit', hit.is !== 'page' && 'hit--own')}
        data-hit
        data-view-focus={isLast ? true : undefined}
        onClick={open}
      >
        <Icon className="hit__icon" size={16} strokeWidth={1.75} aria-hidden />
        <span className="hit__where figures">
          <span className="hit__page">{hit.page}</span>
          {hit.is !== 'page' && <span className="hit__own">{OWN_HIT_WORDS[hit.is]}</span>}
        </span>
        <span className="hit__words">
          <ExcerptText parts={hit.excerpt} />
          {item && (
            <span className="hit__item">{item.number === '' ? item.title : `Item ${item.number} · ${item.title}`}</span>
          )}
        </span>
      </button>
    </li>
  );
}

function ExcerptText({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  return (
    <span className="hit__excerpt">
      {parts.map(({ text, isHit }, index) =>
        // The parts of an excerpt never change places.
        // oxlint-disable-next-line react/no-array-index-key
        isHit ? <mark key={index}>{text}</mark> : text,
      )}
    </span>
  );
}
