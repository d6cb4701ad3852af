import { Import } from 'lucide-react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { Button } from '../../components/Button.tsx';
import { InkDrawing } from '../../notes/InkDrawing.tsx';
import { NOTE_ICONS } from '../../notes/note-icon.ts';
import { EmbeddedComment } from '../marks/EmbeddedComment.tsx';
import { quoteOf, toldBy, writtenWords } from '../marks/written-words.ts';

type EmbeddedCardProps = {
  readonly mark: EmbeddedMark;
  /** What its page is called: `page 59`. */
  readonly place: string;
  readonly geometry: PageGeometry | undefined;
  readonly isTabStop: boolean;
  readonly onGoTo: () => void;
  readonly onAdopt: () => void;
};

/** One mark that the PDF itself holds: it can be read, and taken over as the member's own. */
export function EmbeddedCard({ mark, place, geometry, isTabStop, onGoTo, onAdopt }: EmbeddedCardProps) {
  const Icon = NOTE_ICONS[mark.type];
  const head = [place, mark.called.toLowerCase(), writtenWords(mark)].filter(words => words !== '').join(' · ');
  const [quote, said] = [quoteOf(mark), toldBy(mark)];
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div className={`note note--embedded note--${mark.colour.nearest}`} data-embedded={mark.key}>
      <button
        type="button"
        className="note__place"
        tabIndex={tabIndex}
        aria-label={`Go to ${head}, in the PDF${said === '' ? '' : `: ${said}`}`}
        onClick={onGoTo}
      >
        <span className="note__page figures">
          <Icon size={13} strokeWidth={2} aria-hidden />
          <span>{head}</span>
        </span>
        {quote !== '' && <span className="note__quote">{quote}</span>}
        {mark.strokes.length > 0 && geometry && (
          <InkDrawing strokes={mark.strokes} width={mark.width} colour={mark.colour.css} geometry={geometry} />
        )}
      </button>
      <div className="note__read">
        <EmbeddedComment mark={mark} />
        <Button look="quiet" icon={Import} className="note__adopt" tabIndex={tabIndex} onClick={onAdopt}>
          Adopt
        </Button>
      </div>
    </div>
  );
}
