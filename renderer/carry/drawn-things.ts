/** A matrix of PDF (ISO 32000-1, 8.3.4): what a point is multiplied by. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** What the instructions of a page draw beside words. */
export type DrawnThings = {
  /** The names of what is drawn from the page's resources, in their order, and how each is laid on the page. */
  readonly named: readonly { readonly name: string; readonly at: Matrix }[];
  /** Lines, boxes and pictures that the instructions themselves hold, and how they are laid on the page. */
  readonly lines: string;
};

/** A comment, a string, a name, a number, or an operator. */
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\](){}%]*|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"][A-Za-z0-9*'"]*/g;
const PATHS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);

/**
 * Reads what a page or a form draws from its instructions. Words are left out: what is stamped on a page is no part of its
 * picture.
 *
 * @param content a character a byte
 * @param under how what draws it is laid on the page
 */
export function drawnThings(content: string, under: Matrix = UNMOVED): DrawnThings {
  const named: { name: string; at: Matrix }[] = [];
  const lines: string[] = [];
  const kept: Matrix[] = [];
  const tokens = new RegExp(TOKEN);
  let at = under;
  let operands: string[] = [];
  for (let found = tokens.exec(content); found; found = tokens.exec(content)) {
    const [token] = found;
    if (token.startsWith('%')) continue;
    if (/^[/+\-.\d]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'q') kept.push(at);
    else if (token === 'Q') at = kept.pop() ?? at;
    else if (token === 'cm') at = matrixOf(operands, at);
    else if (token === 'Do') named.push({ name: (operands.at(-1) ?? '').slice(1), at });
    else if (token === 'ID') {
      // The bytes of a picture follow, which are no instructions.
      const end = content.indexOf('EI', tokens.lastIndex);
      tokens.lastIndex = end === -1 ? content.length : end;
      lines.push(`${at.join(' ')} ${operands.join(' ')} ${content.slice(found.index, tokens.lastIndex)}`);
    } else if (PATHS.has(token)) lines.push(`${at.join(' ')} ${operands.join(' ')} ${token}`);
    operands = [];
  }
  return { named, lines: lines.join('\n') };
}

/** A matrix to whole points: where two round to the same, the eye sees no difference. */
export function placeOf(matrix: Matrix): string {
  return matrix.map(Math.round).join(' ');
}

/** A matrix before another one; the other one alone where it is not six numbers. */
export function matrixOf(written: readonly (string | number)[], after: Matrix): Matrix {
  const [a, b, c, d, e, f] = written.slice(-6).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return after;
  if (e === undefined || f === undefined) return after;
  const [A, B, C, D, E, F] = after;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
