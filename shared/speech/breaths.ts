/** UTF-16 units that are said at once, at most. Chromium falls silent in what takes longer than some 15 seconds. */
const LONGEST = 160;
/** A pause is looked for in what lies behind this many. */
const SHORTEST = 60;

/** A sentence cut into what is said at once: at its pauses, or else between words. Nothing to say gives nothing. */
export function breathsOf(sentence: string): readonly string[] {
  const words = speakable(sentence);
  const breaths: string[] = [];
  let start = 0;
  while (words.length - start > LONGEST) {
    const end = start + cutAt(words.slice(start, start + LONGEST));
    breaths.push(words.slice(start, end).trim());
    start = end;
  }
  breaths.push(words.slice(start).trim());
  return breaths.filter(breath => /[\p{L}\p{N}]/u.test(breath));
}

function cutAt(words: string): number {
  const pause = Math.max(...[', ', '; ', ': ', ' – ', ' — '].map(mark => words.lastIndexOf(mark)));
  if (pause >= SHORTEST) return pause + 2;
  const space = words.lastIndexOf(' ');
  return space > 0 ? space + 1 : words.length;
}

/** What a voice would spell out or stumble over is left out: dots that lead to a number, lines to write on. */
function speakable(sentence: string): string {
  return sentence
    .replace(/[._…·-]{4,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
