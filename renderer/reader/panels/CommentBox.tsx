import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_COMMENT, type Annotation } from '../../../shared/annotations/model.ts';
import type { EntryId } from '../../../shared/journal/clock.ts';
import { store } from '../../db/the-store.ts';
import { onFlush } from '../../state/flush.ts';
import { setComment } from '../marks/mark-actions.ts';
import { usePaneStore } from '../pane/pane-store.ts';

/** What is written is saved when the member pauses for this long. */
const PAUSE_MS = 800;

/** Without a pause it is saved as often as this. */
const LONGEST_UNSAVED_MS = 3000;

/** A spell of writing: what had been read when it began, and the name that makes it one step to undo. */
type Spell = { readonly session: string; seen: readonly EntryId[] };

type CommentBoxProps = {
  readonly annotation: Annotation;
  readonly takesFocus: boolean;
  /** Whether the member is at a spell of writing. */
  readonly onWriting: (isWriting: boolean) => void;
};

/**
 * The note of a mark. It is saved while it is written, in pauses and on leaving; each save stands on what was there when
 * the member began, so that a text that comes in from another device meanwhile is not overwritten.
 */
export function CommentBox({ annotation, takesFocus, onWriting }: CommentBoxProps) {
  const pane = usePaneStore();
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string>();
  const spell = useRef<Promise<Spell> | undefined>(undefined);
  const unsaved = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsavedSinceMs = useRef<number>(undefined);
  const lastSave = useRef<Promise<void>>(Promise.resolve());

  useEffect(
    function takeFocus() {
      if (!takesFocus) return;
      box.current?.focus();
      pane.setState({ writing: undefined });
    },
    [pane, takesFocus],
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
    pane.setState({ activeMark: annotation.id });
    onWriting(true);
    spell.current ??= store
      .record(annotation.id)
      .then(record => ({ session: crypto.randomUUID(), seen: record?.heads['comment'] ?? [] }));
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
    await save();
    if (unsaved.current !== undefined) return;
    spell.current = undefined;
    setDraft(undefined);
    onWriting(false);
  };
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    box.current?.blur();
  };
  return (
    <textarea
      ref={box}
      className="note__comment"
      aria-label="Note"
      placeholder="Write a note…"
      rows={1}
      maxLength={LONGEST_COMMENT}
      spellCheck
      value={draft ?? annotation.comment}
      onFocus={begin}
      onChange={event => change(event.target.value)}
      onBlur={() => void end()}
      onKeyDown={handleKey}
    />
  );
}
