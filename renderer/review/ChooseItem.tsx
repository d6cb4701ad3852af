import { useState } from 'react';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { itemWords } from '../interests/flag-subject.ts';
import { itemTitle } from '../notes/group-title.ts';

type ChooseItemProps = {
  readonly was: CarriedFlag['was'];
  readonly items: readonly ContentsItem[];
  readonly onChoose: (item: ContentsItem) => void;
  readonly onClose: () => void;
};

/** Has the member say which item of the agenda an interest is on. */
export function ChooseItem({ was, items, onChoose, onClose }: ChooseItemProps) {
  const [chosen, setChosen] = useState<string>();
  const [wasTried, setWasTried] = useState(false);
  const choose = (): void => {
    const item = chosen === undefined ? undefined : items[Number(chosen)];
    setWasTried(true);
    if (item) onChoose(item);
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
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Put it on this item
          </Button>
        </>
      }
    >
      <Choice
        look="list"
        label="Which item is the interest in now?"
        error={wasTried && chosen === undefined ? 'Choose an item, or choose Cancel to leave it.' : undefined}
        options={items.map((item, at) => ({
          value: String(at),
          label: itemTitle(item),
        }))}
        value={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}
