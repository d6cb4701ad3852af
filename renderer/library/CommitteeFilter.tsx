import { Choice } from '../components/Choice.tsx';
import { shortNames, type Committee } from './committees.ts';
import { committeeWords } from './meeting-words.ts';

// No committee's key begins with a space.
const ALL = ' all';

export type CommitteeFilterProps = {
  readonly committees: readonly Committee[];
  /** The key of the committee chosen; undefined for all. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
};

/** Narrows the library down to one committee. */
export function CommitteeFilter({ committees, chosen, onChoose }: CommitteeFilterProps) {
  const names = shortNames(committees);
  return (
    <div className="library__filter">
      <Choice
        look="chips"
        label="Show the meetings of"
        labelUnseen
        options={[
          { value: ALL, label: 'All committees' },
          ...committees.map(({ key, name }) => ({
            value: key,
            label: <span title={name}>{committeeWords(names.get(key) ?? name)}</span>,
          })),
        ]}
        value={chosen ?? ALL}
        onChange={key => onChoose(key === ALL ? undefined : key)}
      />
    </div>
  );
}
