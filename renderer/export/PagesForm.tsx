import type { PageProblem } from '../../shared/export/page-choice.ts';
import { pageProblemWords } from '../../shared/export/page-choice.ts';
import { PER_SHEET, SHEET_SIZES, type PerSheet, type SheetSize } from '../../shared/export/sheets.ts';
import { layoutOf, type TakeOut } from '../../shared/export/take-out.ts';
import { rangeWords } from '../../shared/pack/labels/page-words.ts';
import { Check } from '../components/Check.tsx';
import { Choice, type ChoiceOption } from '../components/Choice.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import type { TakenFrom } from './take-out-run.ts';

type PagesFormProps = {
  readonly from: TakenFrom;
  readonly chosen: TakeOut;
  readonly onChange: (change: Partial<TakeOut>) => void;
  /** How many pages bear marks. */
  readonly marked: number;
  /** What is wrong with the pages, once the member has tried or typed on. */
  readonly problem: PageProblem | undefined;
};

/** Characters of a list of pages: more than any paper asks for. */
const LONGEST_TYPED = 1000;

const SIZE_WORDS: Readonly<Record<SheetSize, string>> = { own: 'As in the paper', A4: 'A4', A3: 'A3' };
const PER_SHEET_WORDS: Readonly<Record<PerSheet, string>> = { 1: '1', 2: '2', 4: '4' };

/** Which pages, with what on them, and how they stand on paper. */
export function PagesForm({ from, chosen, onChange, marked, problem }: PagesFormProps) {
  const { detail, item, annotations } = from;
  const hasMarks = annotations.length > 0;
  const options: readonly ChoiceOption<TakeOut['pages']>[] = [
    { value: 'whole', label: `All pages (${detail.pages.length})` },
    ...(item
      ? [
          {
            value: 'item' as const,
            label: item.name,
            hint: rangeWords(detail.labels, item.pages.first, item.pages.last),
          },
        ]
      : []),
    { value: 'typed', label: 'These pages' },
    ...(hasMarks ? [{ value: 'marked' as const, label: `Only pages with notes (${marked})` }] : []),
  ];
  const sizes = SHEET_SIZES.filter(size => size !== 'own' || (chosen.output === 'pdf' && chosen.perSheet === 1));
  return (
    <>
      <div>
        <Choice
          look="list"
          label="Which pages"
          options={options}
          value={chosen.pages}
          onChange={pages => onChange({ pages })}
        />
        {chosen.pages === 'typed' && (
          <div className="take-out__typed">
            <TextField
              label="Pages, by their printed numbers"
              hint="For instance 59-64, A1. A page without a number goes by its place in the file: PDF 2, PDF 2-4."
              error={problem && pageProblemWords(problem)}
              autoComplete="off"
              maxLength={LONGEST_TYPED}
              value={chosen.typed}
              onChange={event => onChange({ typed: event.target.value })}
            />
          </div>
        )}
      </div>
      {hasMarks && (
        <fieldset className="take-out__checks">
          <legend className="field__label">Your notes</legend>
          <Check
            label="Marks on the pages"
            checked={chosen.withMarks}
            onChange={withMarks => onChange({ withMarks })}
          />
          <Check
            label="A list of your notes at the end"
            checked={chosen.withComments}
            onChange={withComments => onChange({ withComments })}
          />
        </fieldset>
      )}
      <div className="take-out__layout">
        <Choice
          look="segments"
          label="Pages on a sheet"
          options={PER_SHEET.map(perSheet => ({ value: `${perSheet}` as const, label: PER_SHEET_WORDS[perSheet] }))}
          value={`${chosen.perSheet}`}
          onChange={value => onChange({ perSheet: PER_SHEET.find(perSheet => `${perSheet}` === value) ?? 1 })}
        />
        <SelectField
          label="Paper size"
          value={layoutOf(chosen).size}
          onChange={event => onChange({ size: SHEET_SIZES.find(size => size === event.target.value) ?? 'own' })}
        >
          {sizes.map(size => (
            <option key={size} value={size}>
              {SIZE_WORDS[size]}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
