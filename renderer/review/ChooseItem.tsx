import { useState } from 'react';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { itemWords } from '../interests/flag-subject.ts';
import { itemTitle } from '../notes/group-title.ts';
import { meanwhileWords } from './meanwhile-words.ts';

type ChooseItemProps = {
  /** The interest as it was when the dialog was opened. */
  readonly opened: CarriedFlag;
  /** As it is now, whatever other windows and devices did since; undefined where it was deleted. */
  readonly now: CarriedFlag | undefined;
  /** Of the agenda in force. */
  readonly items: readonly ContentsItem[];
  readonly onChoose: (carried: CarriedFlag, item: ContentsItem) => void;
  readonly onClose: () => void;
};

/** Has the member say which item of the agenda an interest is on. It stays open whatever becomes of that, and says so. */
export function ChooseItem({ opened, now, items, onChoose, onClose }: ChooseItemProps) {
  const [chosen, setChosen] = useState<string>();
  const [wasTried, setWasTried] = useState(false);
  const keys = keysOf(items);
  const item = items[keys.indexOf(chosen ?? '')];
  const { was } = opened;
  const choose = (): void => {
    setWasTried(true);
    if (now && item) onChoose(now, item);
  };
  return (
    <Dialog
      wide
      eyebrow={`${itemWords(was)} of the earlier version`}
      title={was.title}
      onClose={onClose}
      onSubmit={choose}
      actions={
        <>
          <Button onClick={onClose}>{now ? 'Cancel' : 'Close'}</Button>
          {now && (
            <Button look="primary" type="submit">
              Put it on this item
            </Button>
          )}
        </>
      }
    >
      <p className="choose-item__meanwhile" role="alert">
        {meanwhileWords(opened, now)}
      </p>
      {now && (
        <Choice
          look="list"
          label="Which item is the interest in now?"
          error={wasTried && !item ? 'Choose an item, or choose Cancel to leave it.' : undefined}
          options={items.map((option, at) => ({ value: keys[at] ?? '', label: itemTitle(option) }))}
          value={item && chosen}
          onChange={setChosen}
        />
      )}
    </Dialog>
  );
}

/** Tells items apart by what they are called, so that what was chosen stays so when the agenda is read anew. */
function keysOf(items: readonly ContentsItem[]): readonly string[] {
  const names = items.map(itemTitle);
  return names.map((name, at) => `${names.slice(0, at).filter(other => other === name).length} ${name}`);
}
