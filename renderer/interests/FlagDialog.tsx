import { Flag } from 'lucide-react';
import { useState } from 'react';
import {
  LONGEST_NATURE,
  INTEREST_ACTION_WORDS,
  INTEREST_ACTIONS,
  INTEREST_HOLDER_WORDS,
  INTEREST_HOLDERS,
  INTEREST_KIND_WORDS,
  INTEREST_KINDS,
  interestActionSchema,
  interestHolderSchema,
  type InterestFlag,
} from '../../shared/interests/flag.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { SelectField, TextArea } from '../components/Field.tsx';
import { makeStep, newRecordId } from '../work/work.ts';
import './flag-dialog.css';
import { draftOf, errorsIn, fieldsToWrite, isChanged, type FlagDraft } from './flag-draft.ts';
import { itemWords, type FlagSubject } from './flag-subject.ts';
import { removeFlag } from './remove-flag.ts';

export type FlagDialogProps = {
  readonly subject: FlagSubject;
  /** The flag to edit; without one a new flag is made. */
  readonly existing?: InterestFlag | undefined;
  /** Saved, removed or left. */
  readonly onClose: () => void;
};

const KIND_OPTIONS = INTEREST_KINDS.map(value => ({ value, label: INTEREST_KIND_WORDS[value] }));
const UNSAVED = 'You have not saved this yet. Save it, or choose Cancel to leave it.';

/** Flags an interest in an agenda item, or edits a flag. Saving is one step that can be undone. */
export function FlagDialog({ subject, existing, onClose }: FlagDialogProps) {
  const [draft, setDraft] = useState<FlagDraft>(() => draftOf(existing));
  const [wasTried, setWasTried] = useState(false);
  const [isWarned, setIsWarned] = useState(false);
  const errors = wasTried ? errorsIn(draft) : {};
  const change = (changes: Partial<FlagDraft>): void => setDraft(before => ({ ...before, ...changes }));

  const save = async (): Promise<void> => {
    setWasTried(true);
    const fields = fieldsToWrite(subject, draft, existing);
    if (!fields) return;
    const record = existing?.id ?? newRecordId('flag');
    const isAsBefore = Object.keys(fields).length === 0;
    if (isAsBefore || (await makeStep('interest', [{ record, kind: 'flag', fields }]))) onClose();
  };
  const remove = async (flag: InterestFlag): Promise<void> => {
    if (await removeFlag(flag)) onClose();
  };
  const leave = (): void => {
    if (isChanged(draft, existing) && !isWarned) setIsWarned(true);
    else onClose();
  };

  return (
    <Dialog
      wide
      eyebrow={
        <span className="flag-dialog__eyebrow">
          <Flag size={13} strokeWidth={2.25} aria-hidden />
          {existing ? 'Edit interest' : 'Flag an interest'} · {itemWords(subject.item)}
        </span>
      }
      title={subject.item.title}
      onClose={leave}
      onSubmit={() => void save()}
      actions={
        <>
          {existing && (
            <Button look="danger" className="dialog__apart" onClick={() => void remove(existing)}>
              Remove
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <Choice
        look="list"
        label="What kind of interest is it?"
        error={errors.interestKind}
        options={KIND_OPTIONS}
        value={draft.interestKind}
        onChange={interestKind => change({ interestKind })}
      />
      <div className="flag-dialog__pair">
        <SelectField
          label="Whose is it?"
          value={draft.whose}
          onChange={event => change({ whose: interestHolderSchema.parse(event.target.value) })}
        >
          {INTEREST_HOLDERS.map(value => (
            <option key={value} value={value}>
              {INTEREST_HOLDER_WORDS[value]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="What will you do at this item?"
          value={draft.action}
          onChange={event => change({ action: interestActionSchema.parse(event.target.value) })}
        >
          {INTEREST_ACTIONS.map(value => (
            <option key={value} value={value}>
              {INTEREST_ACTION_WORDS[value]}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea
        label="What is the interest?"
        hint="Private: it stays on this device, and in your sync folder if you have one."
        error={errors.nature}
        placeholder="For example: my partner works for the company that makes the bid"
        maxLength={LONGEST_NATURE}
        value={draft.nature}
        onChange={event => change({ nature: event.target.value })}
      />
      <p className="flag-dialog__advice">Lectern gives no legal advice: if in doubt, ask your Monitoring Officer.</p>
      <p className="flag-dialog__warning" role="alert">
        {isWarned && UNSAVED}
      </p>
    </Dialog>
  );
}
