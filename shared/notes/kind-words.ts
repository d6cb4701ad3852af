import type { AnnotationType } from '../annotations/model.ts';

/** What one annotation of a kind is called, and several. */
export const KIND_WORDS: Readonly<Record<AnnotationType, { readonly one: string; readonly many: string }>> = {
  highlight: { one: 'Highlight', many: 'Highlights' },
  underline: { one: 'Underline', many: 'Underlines' },
  strikeout: { one: 'Strike-out', many: 'Strike-outs' },
  note: { one: 'Note', many: 'Notes' },
  ink: { one: 'Drawing', many: 'Drawings' },
  area: { one: 'Area', many: 'Areas' },
  bookmark: { one: 'Bookmark', many: 'Bookmarks' },
};
