import { isToldApart, type Flow } from '../reflow/flow.ts';

/** What marks of notes are made of. */
const NOTE_MARK = /^(?:[\d\s,()[\]*†‡§–-]+|\p{L})$/u;
/** What a raised figure is part of: the sign of a unit or a number (`m²`, `x²`), or a power of ten. */
const TAKES_POWER = /(?<![\p{L}\p{N}])(?:\p{L}{1,2}|10)$/u;

/**
 * The words of a flow as they are said: without the marks of notes, and with what is raised told apart from the figure
 * that it touches.
 */
export function spokenFlow(flow: Flow): Flow {
  return flow.flatMap((piece, at) => {
    const before = flow[at - 1];
    const isNoteMark = piece.shift === 'raised' && NOTE_MARK.test(piece.text) && !TAKES_POWER.test(before?.text ?? '');
    if (isNoteMark) return [];
    return isToldApart(before, piece) ? [{ ...piece, glued: false }] : [piece];
  });
}
