import { commentBlocks, type CommentList } from '../notes/comment-blocks.ts';

/** A paragraph of a comment, or an entry of a list in it. */
export type CommentPart =
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  /** Its number, where its list is numbered; `depth` 0 is the outermost list; `begins` for the first of its list. */
  | {
      readonly is: 'entry';
      readonly number: number | null;
      readonly depth: number;
      readonly begins: boolean;
      readonly lines: readonly string[];
    };

/** A comment as what follows one below the other: for formats in which lists do not hold lists. */
export function commentParts(comment: string): readonly CommentPart[] {
  return commentBlocks(comment).flatMap((block): readonly CommentPart[] =>
    block.is === 'list' ? entriesOf(block, 0) : [{ is: 'paragraph', lines: block.text.split('\n') }],
  );
}

function entriesOf({ ordered, start, items }: CommentList, depth: number): readonly CommentPart[] {
  return items.flatMap(({ text, lists }, at): readonly CommentPart[] => [
    { is: 'entry', number: ordered ? start + at : null, depth, begins: at === 0, lines: text.split('\n') },
    ...lists.flatMap(list => entriesOf(list, depth + 1)),
  ]);
}
