import { withoutEmptyEnd } from './comment-end.ts';
import { indentOf, listLine, type ListLine } from './list-line.ts';

/** A list in a comment. Its items may hold further lists. */
export type CommentList = {
  readonly is: 'list';
  readonly ordered: boolean;
  /** The number of its first item; 1 for bullets. */
  readonly start: number;
  readonly items: readonly CommentItem[];
};
export type CommentItem = { readonly text: string; readonly lists: readonly CommentList[] };

/** A part of a comment. Lines of a text are parted by `\n`. */
export type CommentBlock = { readonly is: 'paragraph'; readonly text: string } | CommentList;

/** Levels of lists at most; deeper ones stand on the last. */
export const DEEPEST_LEVEL = 5;

type Items = { text: string; lists: OpenList[] }[];
type OpenList = { readonly is: 'list'; readonly ordered: boolean; readonly start: number; readonly items: Items };
type Level = { readonly indent: number; readonly list: OpenList; readonly home: CommentBlock[] | OpenList[] };

/**
 * The paragraphs and lists of a comment. Nothing typed is lost but white space, the marks of lists and empty items at the end. An indented line
 * below an item belongs to it; an empty line ends what came before it.
 */
export function commentBlocks(comment: string): readonly CommentBlock[] {
  const blocks: CommentBlock[] = [];
  let levels: Level[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ is: 'paragraph', text: paragraph.join('\n') });
    paragraph = [];
  };
  for (const line of withoutEmptyEnd(comment.replaceAll(/\r\n?/g, '\n')).split('\n')) {
    const item = listLine(line);
    const last = levels.at(-1);
    const words = line.trim();
    if (item) {
      endParagraph();
      levels = withItem(levels, item, blocks);
    } else if (words === '') {
      endParagraph();
      levels = [];
    } else if (last && indentOf(line) > last.indent) {
      goOn(last.list, words);
    } else {
      levels = [];
      paragraph.push(words);
    }
  }
  endParagraph();
  return blocks;
}

/** Whether a comment holds a list, so that it is shown otherwise than it is typed. */
export function hasList(comment: string): boolean {
  return comment.split('\n').some(line => listLine(line) !== undefined);
}

function withItem(levels: readonly Level[], item: ListLine, blocks: CommentBlock[]): Level[] {
  const open = levels.filter(({ indent }) => indent <= item.indent);
  const level = open.at(-1);
  const fresh = { text: item.words.trim(), lists: [] };
  const isDeeper = level !== undefined && item.indent > level.indent && open.length < DEEPEST_LEVEL;
  if (level && !isDeeper && level.list.ordered === (item.number !== null)) {
    level.list.items.push(fresh);
    return open;
  }
  const list: OpenList = { is: 'list', ordered: item.number !== null, start: item.number ?? 1, items: [fresh] };
  const home = isDeeper ? (level.list.items.at(-1)?.lists ?? blocks) : (level?.home ?? levels[0]?.home ?? blocks);
  home.push(list);
  const outer = isDeeper ? open : open.slice(0, -1);
  return [...outer, { indent: isDeeper || !level ? item.indent : level.indent, list, home }];
}

function goOn(list: OpenList, words: string): void {
  const item = list.items.at(-1);
  if (item) item.text = `${item.text}\n${words}`;
}
