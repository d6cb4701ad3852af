import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { useLooks } from '../../state/looks.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { useReader, type Tool } from '../reader-state.ts';
import { ERASER_RADIUS } from './eraser-stroke.ts';
import { holdTool, takesPress, type HeldTool } from './held-tool.ts';
import { pointOn } from './page-point.ts';
import './tool-layer.css';

type ToolLayerProps = {
  readonly detail: PaperDetail;
  readonly pageIndex: number;
  readonly geometry: PageGeometry;
  readonly scale: number;
};

/** Over a page while the member draws, erases or marks places on it. Fingers scroll; mouse and pen do what is chosen. */
export function ToolLayer(props: ToolLayerProps) {
  const tool = useReader(state => state.tool);
  return tool === 'read' ? null : <ActiveTool key={tool} tool={tool} {...props} />;
}

type ActiveToolProps = ToolLayerProps & { readonly tool: Exclude<Tool, 'read'> };

function ActiveTool({ tool, detail, pageIndex, geometry, scale }: ActiveToolProps) {
  const pane = usePaneStore();
  const colour = useLooks(state => state.marking.colour);
  const svg = useRef<SVGSVGElement>(null);
  const eraser = useRef<SVGCircleElement>(null);
  const held = useRef<HeldTool>(undefined);
  const [frame, setFrame] = useState<Rect>();
  const { width, height } = shownSize(geometry);

  const leave = useCallback((): void => {
    held.current?.leave();
    held.current = undefined;
  }, []);
  useEffect(
    function giveUpByEscape() {
      const escape = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape') return;
        held.current?.giveUp();
        held.current = undefined;
      };
      document.addEventListener('keydown', escape, true);
      return () => {
        document.removeEventListener('keydown', escape, true);
        leave();
      };
    },
    [leave],
  );

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (!svg.current || held.current || !takesPress(tool, event.nativeEvent)) return;
    if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
    const sheet = { detail, pageIndex, geometry, scale, svg: svg.current };
    held.current = holdTool(tool, event.nativeEvent, sheet, pane, setFrame);
    held.current.add(event.nativeEvent);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    held.current?.add(event.nativeEvent);
    if (!eraser.current || !svg.current) return;
    const { shown } = pointOn(svg.current, geometry, scale, event.clientX, event.clientY);
    eraser.current.setAttribute('cx', String(shown[0]));
    eraser.current.setAttribute('cy', String(shown[1]));
  };
  const letGo = (): void => {
    const last = held.current;
    held.current = undefined;
    void last?.end();
  };
  /** Before a pen touches the page it is near it: then, and only then, the page must not scroll under it. */
  const comeNear = ({ pointerType, currentTarget }: PointerEvent<HTMLDivElement>): void => {
    currentTarget.toggleAttribute('data-pen', pointerType === 'pen');
  };
  return (
    <div
      className={`tool-layer tool-layer--${tool} mark--${colour}`}
      onPointerEnter={comeNear}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={leave}
      onClick={event => event.stopPropagation()}
    >
      <svg
        ref={svg}
        className="tool-layer__sheet"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {tool === 'eraser' && (
          <circle ref={eraser} className="tool-layer__eraser" cx={-100} cy={-100} r={ERASER_RADIUS / scale} />
        )}
        {frame && (
          <rect
            className="tool-layer__frame"
            x={frame[0]}
            y={frame[1]}
            width={frame[2] - frame[0]}
            height={frame[3] - frame[1]}
          />
        )}
      </svg>
    </div>
  );
}
