import { Copy, Trash2, X } from 'lucide-react';
import type { Annotation, Colour } from '../../../shared/annotations/model.ts';
import { IconButton } from '../../components/Button.tsx';
import { counted } from '../../../shared/counted.ts';
import { deleteAll, recolourAll, tagAll } from '../../notes/note-actions.ts';
import { TagInput } from '../../notes/TagInput.tsx';
import { ColourSwatches } from '../marks/ColourSwatches.tsx';

type PickedBarProps = {
  /** At least one. */
  readonly marks: readonly Annotation[];
  readonly onCopy: (marks: readonly Annotation[]) => void;
  /** Lets go of them. */
  readonly onDone: () => void;
};

/** What can be done with the marks that are picked: each is one step to undo. */
export function PickedBar({ marks, onCopy, onDone }: PickedBarProps) {
  const [first] = marks;
  const isOneColour = first !== undefined && marks.every(({ colour }) => colour === first.colour);
  const chosen: Colour | undefined = isOneColour ? first.colour : undefined;
  const onAll = first?.tags.filter(tag => marks.every(({ tags }) => tags.includes(tag))) ?? [];
  return (
    <div className="picked" role="toolbar" aria-label="Picked notes">
      <div className="picked__head">
        <strong className="figures" role="status">
          {counted(marks.length, 'note')} picked
        </strong>
        <IconButton icon={Copy} label="Copy with citation" size={16} onClick={() => onCopy(marks)} />
        <IconButton
          icon={Trash2}
          label="Delete picked"
          shortcut="Delete"
          size={16}
          onClick={() => {
            onDone();
            void deleteAll(marks);
          }}
        />
        <IconButton icon={X} label="Pick none" shortcut="Esc" size={16} onClick={onDone} />
      </div>
      <ColourSwatches
        label="Colour of those picked"
        verb="Change picked to"
        chosen={chosen}
        onChoose={colour => void recolourAll(marks, colour)}
      />
      <TagInput label="Tag those picked" chosen={onAll} onAdd={tag => void tagAll(marks, tag, true)} />
    </div>
  );
}
