import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_COMMENT, type Annotation } from '../../../shared/annotations/model.ts';
import type { EntryId } from '../../../shared/journal/clock.ts';
import { store } from '../../db/the-store.ts';
import { setComment } from '../marks/mark-actions.ts';
import { useReader } from '../reader-state.ts';

/** What is written is saved when the member pauses for this long. */
const PAUSE_MS = 800;

/** A spell of writing: what had been read when it began, and the name that makes it one step to undo. */
type Spell = { readonly session: string; seen: readonly EntryId[] };

/**
 * The note of a mark. It is saved while it is written, in pauses and on leaving; each save stands on what was there when
 * the member began, so that a text that comes in from another device meanwhile is not overwritten.
 */
export function CommentBox({
  annotation,
  takesFocus,
}: {
  readonly annotation: Annotation;
  readonly takesFocus: boolean;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string>();
  const spell = useRef<Promise<Spell> | undefined>(undefined);
  const unsaved = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastSave = useRef<Promise<void>>(Promise.resolve());

  useEffect(
    function takeFocus() {
      if (!takesFocus) return;
      box.current?.focus();
      useReader.setState({ writing: undefined });
    },
    [takesFocus],
  );

  const write = useCallback(async () => {
    const text = unsaved.current;
    const begun = spell.current;
    if (text === undefined || !begun) return;
    unsaved.current = undefined;
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
    const saveNow = (): void => void latestSave.current();
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, []);

  const begin = (): void => {
    useReader.setState({ activeMark: annotation.id });
    spell.current ??= store
      .record(annotation.id)
      .then(record => ({ session: crypto.randomUUID(), seen: record?.heads['comment'] ?? [] }));
  };
  const change = (text: string): void => {
    begin();
    setDraft(text);
    unsaved.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const end = async (): Promise<void> => {
    await save();
    if (unsaved.current !== undefined) return;
    spell.current = undefined;
    setDraft(undefined);
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
