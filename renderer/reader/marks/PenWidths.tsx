import { changeMarking, PEN_WIDTHS, useLooks, type MarkingLook } from '../../state/looks.ts';

const LABELS: Readonly<Record<MarkingLook['penWidth'], string>> = {
  1.2: 'Thin',
  2: 'Medium',
  4: 'Thick',
  10: 'Very thick',
};

/** CSS pixels that the widest line takes in its button. */
const WIDEST = 12;

/** How wide the pen draws; it stands below the tools while the pen is chosen. */
export function PenWidths() {
  const chosen = useLooks(state => state.marking.penWidth);
  return (
    <div className="pen-widths" role="group" aria-label="Width of the pen">
      {PEN_WIDTHS.map(width => (
        <button
          key={width}
          type="button"
          className="icon-button"
          aria-label={LABELS[width]}
          title={LABELS[width]}
          aria-pressed={width === chosen}
          onClick={() => changeMarking({ penWidth: width })}
        >
          <span className="pen-widths__line" style={{ height: Math.min(width * 1.3, WIDEST) }} />
        </button>
      ))}
    </div>
  );
}
