import { Import, MessageSquareQuote } from 'lucide-react';
import { memo, useId } from 'react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import { union } from '../../../shared/annotations/geometry.ts';
import { KIND_WORDS } from '../../../shared/notes/kind-words.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { CommentView } from '../../notes/CommentView.tsx';
import { adoptMarks } from '../panels/adopt-marks.ts';
import './embedded-layer.css';

type EmbeddedLayerProps = {
  readonly marks: readonly EmbeddedMark[];
  readonly detail: PaperDetail;
  readonly geometry: PageGeometry;
  readonly scale: number;
};

/** The marks that the PDF itself holds on a page. They are drawn with it; here each can be read, and made one's own. */
export const EmbeddedLayer = memo(function EmbeddedLayer({ marks, ...rest }: EmbeddedLayerProps) {
  return (
    <div className="mark-handles mark-handles--embedded">
      {marks.map(mark => (
        <EmbeddedHandle key={mark.key} mark={mark} {...rest} />
      ))}
    </div>
  );
});

type EmbeddedHandleProps = Omit<EmbeddedLayerProps, 'marks'> & { readonly mark: EmbeddedMark };

function EmbeddedHandle({ mark, detail, geometry, scale }: EmbeddedHandleProps) {
  const id = useId();
  const [first, ...rest] = mark.shape.rects.map(rect => rectAsShown(geometry, rect));
  if (!first) return null;
  const [left, top, right, bottom] = rest.reduce(union, first);
  const anchor = `--embedded-${id.replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  const kind = KIND_WORDS[mark.type].one;
  const head = [`${kind} in the PDF`, mark.author].filter(words => words !== '').join(' by ');
  return (
    <>
      <button
        type="button"
        className={classNames('mark-handle', 'embedded-handle', mark.comment === '' && 'mark-handle--plain')}
        style={{ left: right * scale, top: top * scale, anchorName: anchor }}
        aria-label={mark.comment === '' ? head : `${head}: ${mark.comment}`}
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
        {mark.comment !== '' && <CommentView comment={mark.comment} />}
        <Button look="quiet" icon={Import} onClick={() => void adoptMarks(detail, [mark])}>
          Adopt
        </Button>
      </div>
    </>
  );
}
