import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type ILevelsOptions,
} from 'docx';
import { commentParts } from '../../shared/export/comment-parts.ts';
import { DEEPEST_LEVEL } from '../../shared/notes/comment-blocks.ts';
import { kindOfNote, type NoteOut, type NotePicture, type NotesDocument } from '../../shared/export/notes-document.ts';

/** Twentieths of a point. */
const INDENT = 360;
/** Of those that Word measures pictures in: 96 an inch. */
const PIXELS_A_POINT = 96 / 72;

/** Notes as a Word document: headings that its navigation shows, quotes and lists as what they are. */
export async function notesDocx(notes: NotesDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { title, about, author, sections } = notes;
  const lists = new NumberedLists();
  const children = [
    new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }),
    ...[about, author === '' ? '' : `Notes of ${author}`].filter(words => words !== '').map(plainParagraph),
    ...sections.flatMap(({ heading, notes: onItem }) => [
      new Paragraph({ text: clean(heading), heading: HeadingLevel.HEADING_1 }),
      ...onItem.flatMap(note => noteParagraphs(note, lists)),
    ]),
  ];
  const document = new Document({
    title: clean(title),
    creator: author === '' ? 'Lectern' : clean(author),
    description: clean(about),
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22 } } },
      paragraphStyles: [
        {
          id: 'Quote',
          name: 'Quote',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { italics: true, color: '404040' },
          paragraph: { indent: { left: INDENT }, spacing: { after: 80 } },
        },
      ],
    },
    numbering: { config: lists.config() },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function noteParagraphs(note: NoteOut, lists: NumberedLists): readonly Paragraph[] {
  const { annotation, place, quote, comment } = note;
  const head = new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 60 },
    children: [new TextRun({ text: clean(place), bold: true }), new TextRun(clean(` · ${kindOfNote(note)}`))],
  });
  const tags = annotation.tags.length === 0 ? [] : [plainParagraph(`Tags: ${annotation.tags.join(', ')}`)];
  const quoted = quote === '' ? [] : [new Paragraph({ text: clean(quote), style: 'Quote' })];
  const shown = note.picture ? [pictureParagraph(note.picture, kindOfNote(note))] : [];
  return [head, ...shown, ...quoted, ...commentParagraphs(comment, lists), ...tags];
}

function pictureParagraph({ jpeg, width, height }: NotePicture, words: string): Paragraph {
  const transformation = { width: width * PIXELS_A_POINT, height: height * PIXELS_A_POINT };
  const altText = { name: clean(words), description: clean(words) };
  return new Paragraph({
    children: [new ImageRun({ type: 'jpg', data: jpeg, transformation, altText })],
    spacing: { after: 80 },
  });
}

function commentParagraphs(comment: string, lists: NumberedLists): readonly Paragraph[] {
  /** The list of each level that entries go on in. */
  const open = new Map<number, string>();
  return commentParts(comment).map(part => {
    const children = part.lines.map((line, at) => new TextRun({ text: clean(line), ...(at > 0 && { break: 1 }) }));
    if (part.is === 'paragraph') return new Paragraph({ children, spacing: { after: 80 } });
    const { number, depth, begins } = part;
    if (number === null) return new Paragraph({ children, bullet: { level: depth } });
    const reference = (begins ? undefined : open.get(depth)) ?? lists.add(number);
    open.set(depth, reference);
    return new Paragraph({ children, numbering: { reference, level: depth } });
  });
}

/** The numbered lists of a document. Each has a numbering of its own: those that share one count on from each other. */
class NumberedLists {
  readonly #starts: number[] = [];

  /** @returns what its paragraphs refer to */
  add(start: number): string {
    this.#starts.push(start);
    return `note-numbers-${this.#starts.length}`;
  }

  config(): { reference: string; levels: ILevelsOptions[] }[] {
    return this.#starts.map((start, at) => ({ reference: `note-numbers-${at + 1}`, levels: numberLevels(start) }));
  }
}

function plainParagraph(words: string): Paragraph {
  return new Paragraph({ text: clean(words), spacing: { after: 80 } });
}

function numberLevels(start: number): ILevelsOptions[] {
  return Array.from({ length: DEEPEST_LEVEL }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: INDENT * (level + 2), hanging: INDENT } } },
  }));
}

/** XML has no place for control characters: a document with one does not open. */
function clean(words: string): string {
  return words.replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/gu, '');
}
