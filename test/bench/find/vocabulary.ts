import { seededRandom, type SeededRandom } from '../../fixtures/papers/seeded-random.ts';

const WORDS = 60_000;
/** Of the law of Zipf and Mandelbrot: how steeply, and from where, words get rarer. */
const [STEEPNESS, SHIFT] = [1.05, 2.7];

const COMMONEST =
  'the of and to in a for is be that will on council by with as are or an report it this from at not has have which committee was their been were can all service services item local members may other any more work they page there plan area such what';
const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sc sh sl sp st str th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ee io oa ou'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 't', 'l', 'ng', 'st', 'nt', 'ck', 'm', 'd'];
const SUFFIXES = ['', '', '', '', 'ing', 'ed', 's', 'tion', 'ment', 'al', 'ity', 'ly', 'er'];

/** Words by how common they are, made up but for the commonest, and a way to draw them as prose does. */
export type Vocabulary = {
  readonly words: readonly string[];
  /** The index of a word: 0 is the commonest. */
  readonly draw: (random: SeededRandom) => number;
};

export function makeVocabulary(): Vocabulary {
  const random = seededRandom('vocabulary');
  const words = new Set(COMMONEST.split(' '));
  while (words.size < WORDS) words.add(madeUpWord(random));
  const sums = new Float64Array(words.size);
  let sum = 0;
  for (let rank = 0; rank < sums.length; rank += 1) {
    sum += 1 / (rank + SHIFT) ** STEEPNESS;
    sums[rank] = sum;
  }
  return { words: [...words], draw: ({ next }) => firstOver(sums, next() * sum) };
}

function madeUpWord(random: SeededRandom): string {
  const syllables = random.whole(1, 3);
  let word = '';
  for (let at = 0; at < syllables; at += 1) word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(ENDS);
  return word + random.pick(SUFFIXES);
}

/** The index of the first of rising numbers that is greater. */
function firstOver(sums: Float64Array, wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
