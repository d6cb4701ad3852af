import { useReader } from '../reader-state.ts';

/** Widths of the pen's line at full pressure, in points. */
const WIDTHS = [
  { width: 1.2, label: 'Thin' },
  { width: 2, label: 'Medium' },
  { width: 4, label: 'Thick' },
  { width: 10, label: 'Very thick' },
] as const;

/** CSS pixels that the widest line takes in its button. */
const WIDEST = 12;

/** How wide the pen draws; it stands below the tools while the pen is chosen. */
export function PenWidths() {
  const chosen = useReader(state => state.penWidth);
  return (
    <div className="pen-widths" role="group" aria-label="Width of the pen">
      {WIDTHS.map(({ width, label }) => (
        <button
          key={width}
          type="button"
          className="icon-button"
          aria-label={label}
          title={label}
          aria-pressed={width === chosen}
          onClick={() => useReader.setState({ penWidth: width })}
        >
          <span className="pen-widths__line" style={{ height: Math.min(width * 1.3, WIDEST) }} />
        </button>
      ))}
    </div>
  );
}
