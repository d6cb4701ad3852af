import type { CSSProperties, PointerEvent } from 'react';
import type { Annotation, AnnotationOf, TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark, shapesOf } from '../../../shared/annotations/shape.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { lineCorner } from './sign-place.ts';
import { endsOf, markBetween, turnOf } from './stretch-words.ts';
import { comparePlaces, placeUnder, selectBetween, type TextPlace } from './text-place.ts';
import type { AngleOf } from './use-reading-angle.ts';

export type WordGripsProps = {
  readonly mark: Annotation;
  readonly detail: PaperDetail;
  readonly pageIndex: number;
  readonly geometry: PageGeometry;
  readonly scale: number;
  readonly angleOf: AngleOf;
};

/** At both ends of words whose mark is chosen: dragged, they take in more words, or fewer. Keys do the same. */
export function WordGrips({ mark, ...rest }: WordGripsProps) {
  if (!isTextMark(mark)) return null;
  return (
    <>
      <WordGrip mark={mark} which="start" {...rest} />
      <WordGrip mark={mark} which="end" {...rest} />
    </>
  );
}

type WordGripProps = Omit<WordGripsProps, 'mark'> & {
  readonly mark: AnnotationOf<TextMark>;
  readonly which: 'start' | 'end';
};

function WordGrip({ mark, which, detail, pageIndex, geometry, scale, angleOf }: WordGripProps) {
  const shapes = shapesOf(mark);
  const shape = which === 'start' ? shapes[0] : shapes.at(-1);
  const rect = which === 'start' ? shape?.rects[0] : shape?.rects.at(-1);
  if (shape?.pageIndex !== pageIndex || !rect) return null;
  const words = rectAsShown(geometry, rect);
  const angle = angleOf(rect);
  const [left, top] = lineCorner(words, angle, which);
  const high = angle % 180 === 0 ? words[3] - words[1] : words[2] - words[0];
  const place: CSSProperties = {
    left: left * scale,
    top: top * scale,
    height: high * scale,
    rotate: `${angle}deg`,
    cursor: angle % 180 === 0 ? 'ew-resize' : 'ns-resize',
  };
  const press = (event: PointerEvent<HTMLElement>): void => {
    const held = event.currentTarget;
    const area = held.closest('.viewer');
    if (event.button !== 0 || !area) return;
    event.preventDefault();
    event.stopPropagation();
    held.setPointerCapture(event.pointerId);
    held.style.pointerEvents = 'none';
    const stays = endsOf(mark)[which === 'start' ? 'end' : 'start'];
    let to: TextPlace | undefined;
    const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      const place = placeUnder(area, clientX, clientY);
      if (!place || comparePlaces(place, stays) === 0) return;
      to = place;
      selectBetween(area, stays, place);
    };
    const end = (isKept: boolean): void => {
      held.removeEventListener('pointermove', move);
      held.removeEventListener('pointerup', letGo);
      held.removeEventListener('pointercancel', giveUp);
      held.style.pointerEvents = '';
      getSelection()?.removeAllRanges();
      if (!isKept || !to) return;
      const [start, last] = comparePlaces(to, stays) < 0 ? [to, stays] : [stays, to];
      void markBetween({ area, detail, turn: turnOf(detail.pages[pageIndex], geometry) }, mark, start, last);
    };
    const letGo = (): void => end(true);
    const giveUp = (): void => end(false);
    held.addEventListener('pointermove', move);
    held.addEventListener('pointerup', letGo);
    held.addEventListener('pointercancel', giveUp);
  };
  return <div className={`word-grip word-grip--${which}`} style={place} onPointerDown={press} aria-hidden />;
}
