import { Import, MessageSquareQuote } from 'lucide-react';
import { memo, useId } from 'react';
import { wordsWithAnswers, type EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import { union } from '../../../shared/annotations/geometry.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { adoptMarks } from '../panels/adopt-marks.ts';
import './embedded-layer.css';
import { lineOfSign, placeAtLine } from './sign-place.ts';
import type { AngleOf } from './use-reading-angle.ts';
import { EmbeddedComment } from './EmbeddedComment.tsx';
import { toldBy, writtenWords } from './written-words.ts';

type EmbeddedLayerProps = {
  readonly marks: readonly EmbeddedMark[];
  readonly detail: PaperDetail;
  readonly geometry: PageGeometry;
  readonly scale: number;
  readonly angleOf: AngleOf;
  /** From the end of its line on to the sign of each, in CSS pixels, by its key. */
  readonly distances: ReadonlyMap<string, number>;
};

/** The marks that the PDF itself holds on a page. They are drawn with it; here each can be read, and made one's own. */
export const EmbeddedLayer = memo(function EmbeddedLayer({ marks, ...rest }: EmbeddedLayerProps) {
  if (marks.length === 0) return null;
  return (
    <div className="mark-handles mark-handles--embedded">
      {marks.map(mark => (
        <EmbeddedHandle key={mark.key} mark={mark} {...rest} />
      ))}
    </div>
  );
});

type EmbeddedHandleProps = Omit<EmbeddedLayerProps, 'marks'> & { readonly mark: EmbeddedMark };

function EmbeddedHandle({ mark, detail, geometry, scale, angleOf, distances }: EmbeddedHandleProps) {
  const id = useId();
  const { rects } = mark.shape;
  const [first, ...rest] = rects.map(rect => rectAsShown(geometry, rect));
  if (!first) return null;
  const [left, top, right, bottom] = rest.reduce(union, first);
  const line = lineOfSign(mark.type, rects, geometry, angleOf(rects.at(-1) ?? first));
  const place = placeAtLine(line, geometry, scale, distances.get(mark.key));
  const anchor = `--embedded-${id.replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  const head = [`${mark.called} in the PDF`, writtenWords(mark)].filter(part => part !== '').join(' · ');
  const words = wordsWithAnswers(mark);
  const said = toldBy(mark);
  return (
    <>
      <button
        type="button"
        className={classNames('mark-handle', 'embedded-handle', words === '' && 'mark-handle--plain')}
        style={{ ...place, anchorName: anchor }}
        aria-label={said === '' ? head : `${head}: ${said}`}
        popoverTarget={id}
      >
        <MessageSquareQuote size={14} aria-hidden />
      </button>
      <div
        className="embedded-outline"
        style={{
          left: left * scale,
          top: top * scale,
          width: (right - left) * scale,
          height: (bottom - top) * scale,
        }}
        aria-hidden
      />
      <div
        id={id}
        className="embedded-words"
        popover="auto"
        role="dialog"
        aria-label={head}
        style={{ positionAnchor: anchor }}
      >
        <p className="embedded-words__head">{head}</p>
        <EmbeddedComment mark={mark} />
        <Button look="quiet" icon={Import} onClick={() => void adoptMarks(detail, [mark])}>
          Adopt
        </Button>
      </div>
    </>
  );
}
