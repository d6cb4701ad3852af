import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_COMMENT, type Annotation } from '../../../shared/annotations/model.ts';
import type { EntryId } from '../../../shared/journal/clock.ts';
import { hasList } from '../../../shared/notes/comment-blocks.ts';
import { withoutEmptyEnd } from '../../../shared/notes/comment-end.ts';
import { store } from '../../db/the-store.ts';
import { CommentView } from '../../notes/CommentView.tsx';
import { onFlush } from '../../state/flush.ts';
import { setComment } from '../marks/mark-actions.ts';
import './comment-box.css';
import { typeInList } from './type-in-list.ts';

/** What is written is saved when the member pauses for this long. */
const PAUSE_MS = 800;

/** Without a pause it is saved as often as this. */
const LONGEST_UNSAVED_MS = 3000;

/** A spell of writing: what had been read when it began, and the name that makes it one step to undo. */
type Spell = { readonly session: string; seen: readonly EntryId[] | undefined };

export type CommentBoxProps = {
  readonly annotation: Annotation;
  readonly takesFocus: boolean;
  readonly onTookFocus: () => void;
  /** The member has come to it, to write. */
  readonly onBegin: () => void;
  /** Whether the member is at a spell of writing. */
  readonly onWriting: (isWriting: boolean) => void;
  /** Whether the Tab key comes to it. */
  readonly isTabStop: boolean;
};

/**
 * The note of a mark: typed as plain text, in which lists go on by themselves, and shown as what it is while nobody writes
 * in it. It is saved while it is written, in pauses and on leaving; each save stands on what was there when
 * the member began, so that a text that comes in from another device meanwhile is not overwritten.
 */
export function CommentBox(props: CommentBoxProps) {
  const { annotation, takesFocus, onTookFocus, onBegin, onWriting, isTabStop } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string>();
  const spell = useRef<Promise<Spell> | undefined>(undefined);
  const unsaved = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsavedSinceMs = useRef<number>(undefined);
  const lastSave = useRef<Promise<void>>(Promise.resolve());
  /** Where the focus was when it was taken here. */
  const cameFrom = useRef<Element | null>(null);

  useEffect(
    function takeFocus() {
      if (!takesFocus) return;
      cameFrom.current = document.activeElement;
      box.current?.focus();
      onTookFocus();
    },
    [onTookFocus, takesFocus],
  );

  const write = useCallback(async () => {
    const text = unsaved.current;
    const begun = spell.current;
    if (text === undefined || !begun) return;
    unsaved.current = undefined;
    unsavedSinceMs.current = undefined;
    const { session, seen } = await begun;
    const written = await setComment(annotation, text, seen, session);
    const entry = written?.entries[0];
    if (entry) (await begun).seen = [entry.id];
    // What could not be saved stays in the box, and is tried again with the next save.
    else unsaved.current ??= text;
  }, [annotation]);

  // One save at a time: each stands on the one before it, or the member's own words would be alternatives.
  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const turn = lastSave.current.then(write);
    lastSave.current = turn.catch(() => undefined);
    return turn;
  }, [write]);

  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  }, [save]);
  useEffect(function saveOnLeaving() {
    const giveBack = onFlush(() => latestSave.current());
    return () => {
      giveBack();
      void latestSave.current();
    };
  }, []);

  const begin = (): void => {
    onBegin();
    onWriting(true);
    spell.current ??= store
      .record(annotation.id)
      .then(
        record => record?.heads['comment'] ?? [],
        // What had been read cannot be told; then what stands when it is saved counts as read.
        () => undefined,
      )
      .then(seen => ({ session: crypto.randomUUID(), seen }));
  };
  const change = (text: string): void => {
    begin();
    setDraft(text);
    unsaved.current = text;
    clearTimeout(timer.current);
    unsavedSinceMs.current ??= Date.now();
    const longest = unsavedSinceMs.current + LONGEST_UNSAVED_MS - Date.now();
    timer.current = setTimeout(() => void save(), Math.max(0, Math.min(PAUSE_MS, longest)));
  };
  const end = async (): Promise<void> => {
    if (draft !== undefined && withoutEmptyEnd(draft) !== draft) unsaved.current = withoutEmptyEnd(draft);
    await save();
    if (unsaved.current !== undefined) return;
    spell.current = undefined;
    setDraft(undefined);
    onWriting(false);
  };
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone && !typeInList(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isDone) leave();
  };
  /** Gives the focus back to the page or the list it came from; else to the mark in the list. */
  const leave = (): void => {
    const from = cameFrom.current;
    cameFrom.current = null;
    const isBack = from instanceof HTMLElement && from.isConnected && from !== document.body;
    const place = box.current?.closest('[data-note]')?.querySelector<HTMLElement>('[data-note-place]');
    const back = isBack ? from : place;
    box.current?.blur();
    back?.focus({ preventScroll: true });
  };
  const text = draft ?? annotation.comment;
  const isBookmark = annotation.type === 'bookmark';
  return (
    <div className={hasList(text) ? 'comment comment--list' : 'comment'}>
      <textarea
        ref={box}
        className="note__comment"
        aria-label="Note"
        placeholder={isBookmark ? 'Name this bookmark…' : 'Write a note…'}
        rows={1}
        maxLength={LONGEST_COMMENT}
        spellCheck
        tabIndex={isTabStop ? 0 : -1}
        value={text}
        onFocus={begin}
        onChange={event => change(event.target.value)}
        onBlur={() => void end()}
        onKeyDown={handleKey}
      />
      {hasList(text) && <CommentView comment={text} />}
    </div>
  );
}
