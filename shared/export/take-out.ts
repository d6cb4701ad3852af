import type { FileKind } from '../files/file-kind.ts';
import type { PageSpan } from '../pack/page-span.ts';
import type { PageChoice } from './page-choice.ts';
import { isOwnPages, sheetCount, type PerSheet, type SheetLayout, type SheetSize } from './sheets.ts';
import { counted } from '../counted.ts';

/** What is taken out: a PDF of pages, pages on paper, or notes by themselves. */
export const OUTPUTS = ['pdf', 'print', 'notes'] as const;
export type Output = (typeof OUTPUTS)[number];

export type NotesFormat = Exclude<FileKind, 'pdf' | 'text'>;

/** All that a member chooses when they take something out of a paper. */
export type TakeOut = {
  readonly output: Output;
  readonly pages: PageChoice['is'];
  readonly typed: string;
  readonly withMarks: boolean;
  /** Whether notes are listed behind the pages. */
  readonly withComments: boolean;
  readonly perSheet: PerSheet;
  readonly size: SheetSize;
  /** Those of the paper, of all papers of its meeting, or of these the ones that the member has filtered out to be shown. */
  readonly notesOf: 'paper' | 'meeting' | 'shown';
  readonly format: NotesFormat;
};

export function firstTakeOut(output: Output, hasMarks: boolean): TakeOut {
  return {
    output,
    pages: 'whole',
    typed: '',
    withMarks: hasMarks,
    withComments: false,
    perSheet: 1,
    size: 'own',
    notesOf: 'paper',
    format: 'docx',
  };
}

/** The pages that are meant. @param item those of the item the member is in; null between items */
export function pageChoiceOf({ pages, typed }: Pick<TakeOut, 'pages' | 'typed'>, item: PageSpan | null): PageChoice {
  switch (pages) {
    case 'whole':
      return { is: 'whole' };
    case 'item':
      return item ? { is: 'item', pages: item } : { is: 'whole' };
    case 'typed':
      return { is: 'typed', typed };
    case 'marked':
      return { is: 'marked' };
  }
}

/** How pages are set out. Paper in a printer has a size of its own, whatever that of the pages. */
export function layoutOf({ output, perSheet, size }: Pick<TakeOut, 'output' | 'perSheet' | 'size'>): SheetLayout {
  return { perSheet, size: size === 'own' && (output === 'print' || perSheet > 1) ? 'A4' : size };
}

/** Whether it is a copy of the whole paper, to which marks are added at most: its bytes then stay as they are. */
export function isWholeCopy(takeOut: TakeOut): boolean {
  const { output, pages, withComments } = takeOut;
  return output === 'pdf' && pages === 'whole' && !withComments && isOwnPages(layoutOf(takeOut));
}

/** How much it comes to: `44 pages`, `44 pages on 22 sheets`. */
export function extentWords(pages: number, layout: SheetLayout): string {
  const words = counted(pages, 'page');
  return layout.perSheet === 1 ? words : `${words} on ${counted(sheetCount(pages, layout), 'sheet')}`;
}
