import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { pageName } from '../../../shared/pack/labels/page-words.ts';
import { IconButton } from '../../components/Button.tsx';
import { goHandlers } from '../pane/go-handlers.ts';
import { deleteBookmark, renameBookmark } from './bookmark-actions.ts';
import { bookmarkName, isNamed, LONGEST_NAME } from './bookmark-words.ts';

type BookmarkRowProps = {
  readonly bookmark: AnnotationOf<'bookmark'>;
  readonly labels: readonly (string | null)[];
  /** Whether it is the last one before the page the member is on. */
  readonly isCurrent: boolean;
  readonly onGoTo: (isBeside: boolean) => void;
  /** It is about to go, and the focus with it. */
  readonly onDeleting: () => void;
};

/** A bookmark: to go to, to give another name, to delete. */
export function BookmarkRow({ bookmark, labels, isCurrent, onGoTo, onDeleting }: BookmarkRowProps) {
  const [isNaming, setNaming] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  const name = bookmarkName(bookmark, labels);
  const stopNaming = (isByKey: boolean): void => {
    setNaming(false);
    // The field takes the focus with it; who went elsewhere has it there.
    if (isByKey) requestAnimationFrame(() => go.current?.focus());
  };
  if (isNaming) {
    return (
      <li className="bookmark">
        <NameField bookmark={bookmark} fallback={name} onDone={stopNaming} />
      </li>
    );
  }
  return (
    <li className="bookmark">
      <button
        ref={go}
        type="button"
        className="bookmark__go"
        aria-current={isCurrent ? 'location' : undefined}
        {...goHandlers(onGoTo)}
      >
        <span className="bookmark__name">{name}</span>
        {isNamed(bookmark) && <span className="bookmark__page figures">{pageName(labels, bookmark.pageIndex)}</span>}
      </button>
      <IconButton icon={Pencil} label={`Rename ${name}`} size={14} onClick={() => setNaming(true)} />
      <IconButton
        icon={Trash2}
        label={`Delete ${name}`}
        size={14}
        onClick={() => {
          onDeleting();
          void deleteBookmark(bookmark);
        }}
      />
    </li>
  );
}

type NameFieldProps = {
  readonly bookmark: AnnotationOf<'bookmark'>;
  readonly fallback: string;
  /** @param isByKey whether a key ended it, so that the focus is still in the field */
  readonly onDone: (isByKey: boolean) => void;
};

/** Enter, or going elsewhere, keeps the name; Escape leaves it as it was. */
function NameField({ bookmark, fallback, onDone }: NameFieldProps) {
  const isOver = useRef(false);
  const end = (typed: string | undefined, isByKey: boolean): void => {
    // Going away from the field that Enter or Escape takes away is no second end.
    if (isOver.current) return;
    isOver.current = true;
    if (typed !== undefined) void renameBookmark(bookmark, typed);
    onDone(isByKey);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') end(event.currentTarget.value, true);
    else if (event.key === 'Escape') end(undefined, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      className="input bookmark__field"
      type="text"
      aria-label="Name of the bookmark"
      placeholder={fallback}
      defaultValue={bookmark.comment}
      maxLength={LONGEST_NAME}
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onKeyDown={handleKey}
      onBlur={event => end(event.currentTarget.value, false)}
    />
  );
}
