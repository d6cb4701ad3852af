import type { EmbeddedMark } from '../../../../shared/annotations/embedded.ts';
import type { Annotation, AnnotationOf, TextMark } from '../../../../shared/annotations/model.ts';
import { embeddedNote, ownNote, type ListedNote } from '../../../../shared/notes/listed-note.ts';
import { recordId, sha256 } from '../../../support/made-up.ts';

/** A highlight of words on a page; made in the order of its number. */
export function highlight(at: number, fields: Partial<AnnotationOf<TextMark>> & { words?: string } = {}): Annotation {
  const { words = `words ${at}`, ...rest } = fields;
  const pageIndex = rest.pageIndex ?? 0;
  return {
    type: 'highlight',
    id: recordId(`annotation:${at}`),
    paper: sha256(1),
    pageIndex,
    rects: [[72, 700, 300, 712]],
    quote: { exact: words, prefix: '', suffix: '', start: 0, end: words.length },
    colour: 'yellow',
    comment: '',
    sortIndex: `${String(pageIndex).padStart(5, '0')}|000000|000100`,
    createdAtMs: at,
    changedAtMs: at,
    tags: [],
    commentAlternatives: [],
    decisions: new Map(),
    ...rest,
  };
}

export function noteAt(at: number, fields: Partial<AnnotationOf<'note'>> = {}): Annotation {
  const { rects: _rects, type: _type, ...common } = highlight(at) as AnnotationOf<TextMark>;
  return { ...common, type: 'note', point: [100, 100], quote: null, ...fields };
}

export function embedded(key: string, fields: Partial<EmbeddedMark> = {}): EmbeddedMark {
  return {
    key,
    drawnAs: key,
    type: 'highlight',
    called: 'Highlight',
    isHeld: true,
    answers: [],
    words: '',
    shape: { pageIndex: 0, rects: [[72, 700, 300, 712]] },
    strokes: [],
    width: 1,
    colour: { css: '#ffe58a', nearest: 'yellow' },
    author: 'The clerk',
    comment: '',
    changedAt: null,
    ...fields,
  };
}

export function listed(...marks: readonly (Annotation | EmbeddedMark)[]): readonly ListedNote[] {
  return marks.map(mark => ('id' in mark ? ownNote(mark) : embeddedNote(mark)));
}
