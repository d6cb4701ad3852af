import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { choosePages, type PageProblem } from '../../shared/export/page-choice.ts';
import {
  extentWords,
  firstTakeOut,
  isWholeCopy,
  layoutOf,
  pageChoiceOf,
  type Output,
  type TakeOut,
} from '../../shared/export/take-out.ts';
import { LONGEST_NAME } from '../../shared/preferences/preferences.ts';
import { Button } from '../components/Button.tsx';
import { Choice, type ChoiceOption } from '../components/Choice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { Progress } from '../components/Progress.tsx';
import { notify } from '../state/notices.ts';
import { changeName, usePreferences } from '../state/preferences.ts';
import { NotesForm } from './NotesForm.tsx';
import { PagesForm } from './PagesForm.tsx';
import { markedPages, takeOut, type TakenFrom } from './take-out-run.ts';
import './take-out-dialog.css';

export type TakeOutDialogProps = {
  readonly from: TakenFrom;
  /** What is offered first. */
  readonly output: Output;
  /** Whose notes are offered first. */
  readonly notesOf?: TakeOut['notesOf'];
  readonly onClose: () => void;
};

const OUTPUT_OPTIONS: readonly ChoiceOption<Output>[] = [
  { value: 'pdf', label: 'PDF' },
  { value: 'print', label: 'Print' },
  { value: 'notes', label: 'Notes alone' },
];
const BUTTON_WORDS: Readonly<Record<Output, string>> = {
  pdf: 'Save PDF…',
  print: 'Print…',
  notes: 'Save notes…',
};

type Work = { readonly progress: number; readonly doing: string };

/** Takes pages or notes out of a paper: what, which, how, and how much that comes to. */
export function TakeOutDialog({ from, output, notesOf, onClose }: TakeOutDialogProps) {
  const [chosen, setChosen] = useState<TakeOut>(() => {
    const first = firstTakeOut(output, from.annotations.length > 0);
    return notesOf ? { ...first, notesOf } : first;
  });
  const [wasTried, setWasTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [work, setWork] = useState<Work>();
  // Asked for as long as the dialog is open, also once it is given.
  const [asksName] = useState(() => usePreferences.getState().name === '');
  const [name, setName] = useState('');
  const cancelling = useRef<AbortController>(undefined);
  useEffect(() => () => cancelling.current?.abort(), []);

  const marked = markedPages(from.annotations);
  const pages = choosePages(pageChoiceOf(chosen, from.item?.pages ?? null), {
    pageCount: from.detail.pages.length,
    labels: from.detail.labels,
    marked,
  });
  const typedProblem = !pages.ok && (wasTried || isToldWhileTyping(pages.error)) ? pages.error : undefined;
  const hasNotes = from.annotations.length > 0 || chosen.notesOf !== 'paper';
  const change = (changes: Partial<TakeOut>): void => {
    setChosen(before => ({ ...before, ...changes }));
    setProblem(undefined);
  };

  const run = async (): Promise<void> => {
    setWasTried(true);
    if (work || (chosen.output !== 'notes' && !pages.ok)) return;
    const controller = new AbortController();
    cancelling.current = controller;
    setProblem(undefined);
    setWork({ progress: 0, doing: 'Reading the paper' });
    try {
      const tell = (progress: number, doing: string): void => setWork({ progress, doing });
      const preferences = usePreferences.getState();
      const given = asksName ? name.trim() : preferences.name;
      if (given !== preferences.name) await changeName(given);
      const taken = await takeOut(from, chosen, { ...preferences, name: given }, controller.signal, tell);
      if (taken === 'cancelled') return;
      if (!taken.ok) {
        setProblem(taken.error);
        return;
      }
      if (taken.value !== null) notify({ tone: 'quiet', text: taken.value });
      onClose();
    } catch (reason) {
      setProblem('That did not work, for a reason Lectern does not know. Try again, or choose fewer pages.');
      reportError(reason);
    } finally {
      setWork(undefined);
    }
  };

  return (
    <Dialog
      wide
      title="Take out"
      eyebrow={from.here.name}
      onClose={onClose}
      onSubmit={() => void run()}
      actions={
        <div className="take-out__foot">
          {problem && (
            <p className="take-out__problem" role="alert">
              <CircleAlert size={16} aria-hidden />
              {problem}
            </p>
          )}
          {work && (
            <div className="take-out__work">
              <p role="status">{work.doing}…</p>
              <Progress thin value={work.progress} label={work.doing} />
            </div>
          )}
          <div className="take-out__buttons">
            <p className="take-out__extent figures" role="status">
              {chosen.output !== 'notes' && pages.ok && extentWords(pages.value.length, layoutOf(chosen))}
            </p>
            {work ? (
              <Button onClick={() => cancelling.current?.abort()}>Stop</Button>
            ) : (
              <Button onClick={onClose}>Cancel</Button>
            )}
            <Button look="primary" type="submit" disabled={work !== undefined}>
              {BUTTON_WORDS[chosen.output]}
            </Button>
          </div>
        </div>
      }
    >
      <div className="take-out" inert={work !== undefined}>
        <Choice
          look="segments"
          label="What to take out"
          labelUnseen
          options={OUTPUT_OPTIONS}
          value={chosen.output}
          onChange={wanted => change({ output: wanted })}
        />
        {chosen.output === 'notes' ? (
          <NotesForm
            chosen={chosen}
            onChange={change}
            isOneOfSeveral={from.papers.length > 1}
            shown={from.shown?.size}
          />
        ) : (
          <PagesForm from={from} chosen={chosen} onChange={change} marked={marked.size} problem={typedProblem} />
        )}
        {asksName && signs(chosen, hasNotes) && (
          <TextField
            label="Your name"
            hint="As it is to stand beside your notes. You may leave it empty."
            maxLength={LONGEST_NAME}
            autoComplete="name"
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
        <p className="take-out__hint">{hintOf(chosen, hasNotes)}</p>
      </div>
    </Dialog>
  );
}

/** A range that has no end yet is about to get it. */
function isToldWhileTyping({ code }: PageProblem): boolean {
  return code !== 'nothing-typed' && code !== 'open-ended';
}

/** Whether the member's name stands in what is taken out. */
function signs({ output, withMarks }: TakeOut, hasNotes: boolean): boolean {
  return hasNotes && (output === 'notes' || (output === 'pdf' && withMarks));
}

/** What a member should know of what they get. */
function hintOf(chosen: TakeOut, hasNotes: boolean): string {
  if (chosen.output === 'notes')
    return hasNotes
      ? 'Your notes go in the order of the agenda, with the printed pages and the words they mark.'
      : 'You have no notes on this paper yet.';
  if (chosen.output === 'print') return 'The next step asks for the printer.';
  if (!chosen.withMarks) return 'The paper itself is never changed.';
  return isWholeCopy(chosen) || layoutOf(chosen).size === 'own'
    ? 'Other PDF readers show your marks and can edit them. The paper itself is never changed.'
    : 'Your marks are drawn on the sheets. The paper itself is never changed.';
}
