import { wordDifference, type DifferencePart } from '../../shared/anchoring/text/difference.ts';

/** Characters of words that stayed the same which are shown beside what changed. */
const AROUND = 160;

/** The difference of two texts as it is shown: what stayed the same far from what changed is left out, with a mark. */
export function shownDifference(before: string, after: string): readonly DifferencePart[] {
  const parts = wordDifference(before, after);
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part;
    const [isFirst, isLast] = [at === 0, at === parts.length - 1];
    return { ...part, text: shortened(part.text, isFirst, isLast) };
  });
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const most = isFirst || isLast ? AROUND : 2 * AROUND;
  if (text.length <= most + 20) return text;
  const [head, tail] = [text.slice(0, AROUND).replace(/\s*\S*$/, ''), text.slice(-AROUND).replace(/^\S*\s*/, '')];
  if (isFirst) return `… ${tail}`;
  return isLast ? `${head} …` : `${head} … ${tail}`;
}
