import { Fragment } from 'react';
import { isToldApart, type Flow, type Piece } from '../../../shared/reflow/flow.ts';
import { useFlowView } from './flow-view.ts';
import { markedParts, type MarkedPart } from './marked-words.ts';
import { PageStart } from './PageStart.tsx';

type FlowTextProps = {
  readonly flow: Flow;
  /** The page that what holds it stands with: where it goes on on a later one, that is said. */
  readonly pageIndex: number;
};

/** Words that read on. Each piece says where it stands: `data-page` and `data-start`. */
export function FlowText({ flow, pageIndex }: FlowTextProps) {
  return flow.map((piece, at) => {
    const before = flow[at - 1];
    return (
      <Fragment key={at}>
        {at > 0 && !piece.glued && ' '}
        {isToldApart(before, piece) && <span className="flow-apart">{UNSEEN_SPACE}</span>}
        {piece.pageIndex > (before?.pageIndex ?? pageIndex) && <PageStart pageIndex={piece.pageIndex} isWithin />}
        <PieceText piece={piece} />
      </Fragment>
    );
  });
}

/** For screen readers and what is copied; no line is broken at it. */
const UNSEEN_SPACE = '\u00A0';

function PieceText({ piece }: { readonly piece: Piece }) {
  const marks = useFlowView().marks.get(piece.pageIndex) ?? [];
  const Element = piece.shift === null ? 'span' : ELEMENTS[piece.shift];
  return (
    <Element data-page={piece.pageIndex} data-start={piece.start}>
      {markedParts(piece, marks).map((part, at) => (
        <PartText key={at} {...part} />
      ))}
    </Element>
  );
}

const ELEMENTS = { raised: 'sup', lowered: 'sub' } as const;

function PartText({ text, mark }: MarkedPart) {
  if (!mark) return text;
  return (
    <mark className={`flow-mark flow-mark--${mark.type} flow-mark--${mark.colour}`} data-mark={mark.id}>
      {text}
    </mark>
  );
}
