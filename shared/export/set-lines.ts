import { commentParts } from './comment-parts.ts';
import { kindOfNote, type NotePicture, type NotesSection } from './notes-document.ts';

/** How words of a list of notes are set. */
export type LineStyle = 'title' | 'heading' | 'label' | 'quote' | 'text';

/** A line of a list of notes, ready to be set: `indent` in points from the left, `above` the space before it. */
export type SetLine = {
  readonly style: LineStyle;
  readonly words: string;
  readonly indent: number;
  readonly above: number;
  /** What stands on it instead of words; null for words. */
  readonly picture: NotePicture | null;
};

/** The width of words in points, as the style sets them. */
export type Measure = (words: string, style: LineStyle) => number;

const ENTRY_INDENT = 14; // pt

/** A list of notes as lines no wider than `width` points. */
export function notesAsLines(
  title: string,
  sections: readonly NotesSection[],
  width: number,
  measure: Measure,
): readonly SetLine[] {
  const lines: SetLine[] = [];
  const set = (style: LineStyle, words: string, indent: number, above: number): void => {
    wrapped(words, width - indent, part => measure(part, style)).forEach((part, at) =>
      lines.push({ style, words: part, indent, above: at === 0 ? above : 0, picture: null }),
    );
  };
  set('title', title, 0, 0);
  for (const { heading, notes } of sections) {
    set('heading', heading, 0, 18);
    for (const note of notes) {
      set('label', `${note.place} · ${kindOfNote(note)}`, 0, 10);
      const { picture } = note;
      if (picture) lines.push({ style: 'quote', words: '', indent: ENTRY_INDENT, above: 4, picture });
      if (note.quote !== '') set('quote', `“${note.quote}”`, ENTRY_INDENT, 2);
      for (const part of commentParts(note.comment)) {
        const indent = part.is === 'entry' ? ENTRY_INDENT * (part.depth + 1) : 0;
        const sign = part.is === 'paragraph' ? '' : part.number === null ? '• ' : `${part.number}. `;
        part.lines.forEach((line, at) => set('text', `${at === 0 ? sign : ''}${line}`, indent, at === 0 ? 3 : 0));
      }
      if (note.annotation.tags.length > 0) set('quote', `Tags: ${note.annotation.tags.join(', ')}`, 0, 2);
    }
  }
  return lines;
}

/** Breaks words at spaces; a word wider than a line is broken within. */
function wrapped(words: string, width: number, measure: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = measure(word) <= width ? [word] : broken(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number, measure: (words: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
