import { recordIdSchema } from '../../../shared/ids.ts';
import { draftChange } from '../../../shared/journal/change.ts';
import { DELETED_FIELD, type Draft, type Entry, type Json } from '../../../shared/journal/entry.ts';
import { fold } from '../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../shared/journal/kinds.ts';
import type { Edit } from './orders.ts';

/** Makes an edit a draft, as the app does: it stands on what the device knows of the record. */
export function makeDraft(edit: Edit, entries: readonly Entry[]): Draft {
  // Records of devices are written by the app alone.
  const known = [...new Set(entries.flatMap(({ record, kind }) => (kind === 'device' ? [] : [record])))].toSorted();
  const chosen = known[Math.floor(edit.choice * known.length)];
  const isNew = edit.what === 'new' || edit.what === 'unknown-kind' || chosen === undefined;
  const record = isNew ? recordIdSchema.parse(edit.record) : chosen;
  const kind = edit.what === 'unknown-kind' ? 'of-a-later-release' : 'annotation';
  const current = fold(
    entries.filter(entry => entry.record === record),
    isKeptApart,
  );
  return draftChange(current, record, kind, fieldsOf(isNew && edit.what !== 'unknown-kind' ? 'new' : edit.what, edit));
}

function fieldsOf(what: Edit['what'], { words, choice }: Edit): Readonly<Record<string, Json>> {
  switch (what) {
    case 'new':
      return { comment: words, colour: 'yellow', page: Math.floor(choice * 400) };
    case 'comment':
      return { comment: words };
    case 'colour':
      return { colour: choice < 0.5 ? 'green' : 'blue', tags: [words] };
    case 'delete':
      return { [DELETED_FIELD]: true };
    case 'restore':
      return { [DELETED_FIELD]: false };
    case 'unknown-kind':
      return { shape: { words, sides: [1, null, true] } };
  }
}
