import type { CSSProperties, MouseEvent } from 'react';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { gripInPage } from '../../../shared/annotations/move.ts';
import { boundsOf } from '../../../shared/annotations/shape.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { chooseAlso } from './choosing.ts';
import { useAsItLies } from './drafts.ts';
import { useMarkDrag } from './use-mark-drag.ts';

type MarkFrameProps = {
  readonly mark: Annotation;
  readonly detail: PaperDetail;
  readonly geometry: PageGeometry;
  readonly scale: number;
};

const SIDES = [-1, 0, 1] as const;
const GRIPS = SIDES.flatMap(down => SIDES.map(across => ({ across, down }))).filter(
  ({ across, down }) => across !== 0 || down !== 0,
);

/** Around a drawing or an area that is chosen: it is moved by it, an area also resized by its grips. Keys do the same. */
export function MarkFrame({ mark: kept, detail, geometry, scale }: MarkFrameProps) {
  const mark = useAsItLies(kept);
  if (mark?.type !== 'ink' && mark?.type !== 'area') return null;
  const [left, top, right, bottom] = rectAsShown(geometry, boundsOf(mark)).map(side => side * scale) as [
    number,
    number,
    number,
    number,
  ];
  const place = { left, top, width: right - left, height: bottom - top };
  return (
    <div className="mark-frame" style={place} aria-hidden>
      <Hold mark={mark} detail={detail} geometry={geometry} scale={scale} />
      {mark.type === 'area' &&
        GRIPS.map(({ across, down }) => (
          <AreaGrip
            key={`${across} ${down}`}
            mark={mark}
            detail={detail}
            geometry={geometry}
            scale={scale}
            across={across}
            down={down}
          />
        ))}
    </div>
  );
}

function Hold({ mark, detail, geometry, scale }: MarkFrameProps) {
  const pane = usePaneStore();
  const { press, wasDragged } = useMarkDrag(mark, detail, geometry, scale);
  const click = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): void => {
    if (!wasDragged() && (ctrlKey || metaKey || shiftKey)) chooseAlso(pane, mark.id);
  };
  return <div className="mark-frame__hold" onPointerDown={press} onClick={click} />;
}

type AreaGripProps = MarkFrameProps & { readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 };

function AreaGrip({ mark, detail, geometry, scale, across, down }: AreaGripProps) {
  const { press } = useMarkDrag(mark, detail, geometry, scale, gripInPage(geometry, across, down));
  const place: CSSProperties = { left: `${(across + 1) * 50}%`, top: `${(down + 1) * 50}%` };
  const cursor =
    across === 0 ? 'ns-resize' : down === 0 ? 'ew-resize' : across === down ? 'nwse-resize' : 'nesw-resize';
  return <div className="mark-frame__grip" style={{ ...place, cursor }} onPointerDown={press} />;
}
