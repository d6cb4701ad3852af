import type { NotesFormat, TakeOut } from '../../shared/export/take-out.ts';
import { Choice, type ChoiceOption } from '../components/Choice.tsx';

type NotesFormProps = {
  readonly chosen: Pick<TakeOut, 'notesOf' | 'format'>;
  readonly onChange: (change: Partial<TakeOut>) => void;
  /** Whether the meeting has other papers, whose notes can be taken along. */
  readonly isOneOfSeveral: boolean;
  /** How many notes a filter shows; undefined where none is set. */
  readonly shown: number | undefined;
};

const FORMATS: readonly ChoiceOption<NotesFormat>[] = [
  { value: 'docx', label: 'Word document', hint: 'To go on writing, for instance a speech' },
  { value: 'markdown', label: 'Markdown', hint: 'Plain text with headings, for note-taking programs' },
  { value: 'csv', label: 'Table (CSV)', hint: 'One note a row, for spreadsheets' },
  { value: 'jsonld', label: 'Web annotations (JSON-LD)', hint: 'For other annotation programs' },
];

/** Whose notes, and as what. */
export function NotesForm({ chosen, onChange, isOneOfSeveral, shown }: NotesFormProps) {
  return (
    <>
      {(isOneOfSeveral || shown !== undefined) && (
        <Choice
          look="segments"
          label="Which notes"
          options={[
            ...(shown === undefined ? [] : [{ value: 'shown' as const, label: `Shown by the filter (${shown})` }]),
            { value: 'paper', label: 'This paper' },
            ...(isOneOfSeveral ? [{ value: 'meeting' as const, label: 'All papers of the meeting' }] : []),
          ]}
          value={chosen.notesOf}
          onChange={notesOf => onChange({ notesOf })}
        />
      )}
      <Choice
        look="list"
        label="Save as"
        options={FORMATS}
        value={chosen.format}
        onChange={format => onChange({ format })}
      />
    </>
  );
}
