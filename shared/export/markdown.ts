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
  for (const part of commentParts(comment)) {
    text += separator(before, part);
    if (part.is === 'paragraph') {
      text += part.lines.map(plain).join('  \n');
    } else {
      const sign = part.number === null ? '-' : `${part.number}.`;
      const indent = INDENT.repeat(part.depth);
      text += `${indent}${sign} ${part.lines.map(plain).join(`  \n${indent}${INDENT}`)}`;
    }
    before = part;
  }
  return text;
}

/** Below the words of an entry, whatever its sign. */
const INDENT = '    ';

/** Entries of one list follow each other without a line between them. */
function separator(before: CommentPart | undefined, part: CommentPart): string {
  if (!before) return '';
  if (before.is === 'paragraph' || part.is === 'paragraph') return '\n\n';
  return part.begins && part.depth <= before.depth ? '\n\n' : '\n';
}

/** Words that stand for themselves: what Markdown takes for a sign is escaped. */
function plain(words: string): string {
  return words
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/&(?=#|\w)/g, '\\&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
