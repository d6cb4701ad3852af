import { commentParts, type CommentPart } from './comment-parts.ts';
import { kindOfNote, type NoteOut, type NotesDocument } from './notes-document.ts';

/** Notes as Markdown (CommonMark): a heading an item, the words quoted, the comment with its lists. */
export function notesMarkdown(document: NotesDocument): string {
  const { title, about, author, sections } = document;
  const signed = author === '' ? [] : [`Notes of ${plain(author)}`];
  const head = [`# ${plain(title)}`, ...(about === '' ? [] : [plain(about)]), ...signed];
  const parts = sections.flatMap(({ heading, notes }) => [`## ${plain(heading)}`, ...notes.map(noteMarkdown)]);
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function noteMarkdown(note: NoteOut): string {
  const { annotation, place, quote, comment } = note;
  const { type, tags } = annotation;
  const head = `**${plain(place)}** · ${plain(kindOfNote(note))}`;
  if (type === 'bookmark') return comment === '' ? head : `${head}: ${plain(comment.replaceAll('\n', ' '))}`;
  return [
    head,
    ...(quote === '' ? [] : [`> ${plain(quote)}`]),
    ...(comment === '' ? [] : [commentMarkdown(comment)]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(plain).join(', ')}`]),
  ].join('\n\n');
}

function commentMarkdown(comment: string): string {
  let text = '';
  let before: CommentPart | undefined;
  let open: readonly ListSign[] = [];
  for (const part of commentParts(comment)) {
    text += separator(before, part);
    before = part;
    if (part.is === 'paragraph') {
      text += part.lines.map(plain).join('  \n');
      open = [];
      continue;
    }
    const { number, depth, begins, lines } = part;
    const kind = number === null ? 'bullet' : 'number';
    const [last, indent] = [open[depth], open[depth - 1]?.wordsAt ?? 0];
    const isOther = last?.kind === kind && last.isOther !== begins;
    const sign = number === null ? (isOther ? '*' : '-') : `${number}${isOther ? ')' : '.'}`;
    const wordsAt = indent + Math.max(LEVEL, sign.length + 1);
    const words = lines.map(line => (line === '' ? NO_WORDS : plain(line)));
    text += `${' '.repeat(indent)}${sign} ${words.join(`  \n${' '.repeat(wordsAt)}`)}`;
    open = [...open.slice(0, depth), { kind, isOther, wordsAt }];
  }
  return text;
}

/** Columns that what belongs to an entry is indented by, where its sign is no wider. */
const LEVEL = 4;

/** A space that does not break, for an entry without words: its sign alone may be taken for the line below a heading. */
const NO_WORDS = '\u00A0';

/** What a list is written with. One behind another of its kind has the other sign: with the same it would go on in that. */
type ListSign = { readonly kind: 'bullet' | 'number'; readonly isOther: boolean; readonly wordsAt: number };

/** Entries of one list follow each other without a line between them. */
function separator(before: CommentPart | undefined, part: CommentPart): string {
  if (!before) return '';
  if (before.is === 'paragraph' || part.is === 'paragraph') return '\n\n';
  if (!part.begins) return '\n';
  // Below words without a line between them, only a list that begins with 1 is taken for one.
  return part.depth <= before.depth || (part.number ?? 1) !== 1 ? '\n\n' : '\n';
}

/** Words that stand for themselves: what Markdown takes for a sign is escaped. */
function plain(words: string): string {
  return words
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/&(?=#|\w)/g, '\\&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
