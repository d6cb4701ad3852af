import { describe, expect, it } from 'vitest';
import { commentBlocks, DEEPEST_LEVEL, hasList, type CommentList } from '../../../../shared/notes/comment-blocks.ts';

const item = (text: string, ...lists: readonly CommentList[]) => ({ text, lists });
const bullets = (...items: CommentList['items']): CommentList => ({ is: 'list', ordered: false, start: 1, items });
const numbers = (start: number, ...items: CommentList['items']): CommentList => ({
  is: 'list',
  ordered: true,
  start,
  items,
});

describe('commentBlocks', () => {
  it('keeps the lines of a paragraph and parts paragraphs at empty lines', () => {
    expect(commentBlocks('Ask the officer\nabout page 5.\n\nThen vote.')).toEqual([
      { is: 'paragraph', text: 'Ask the officer\nabout page 5.' },
      { is: 'paragraph', text: 'Then vote.' },
    ]);
    expect(commentBlocks('')).toEqual([]);
  });

  it('reads bullets and numbers, each kind as a list of its own', () => {
    expect(commentBlocks('Ask:\n- cost\n* staff\n1. first\n2) second\nDone')).toEqual([
      { is: 'paragraph', text: 'Ask:' },
      bullets(item('cost'), item('staff')),
      numbers(1, item('first'), item('second')),
      { is: 'paragraph', text: 'Done' },
    ]);
  });

  it('puts an indented item below the one before it, and comes back out', () => {
    expect(commentBlocks('- a\n  - b\n    1. c\n  - d\n- e')).toEqual([
      bullets(item('a', bullets(item('b', numbers(1, item('c'))), item('d'))), item('e')),
    ]);
  });

  it('begins a numbered list at the number it is given', () => {
    expect(commentBlocks('4. four\n5. five')).toEqual([numbers(4, item('four'), item('five'))]);
  });

  it('takes an indented line for more of the item above it', () => {
    expect(commentBlocks('- one\n  goes on\nends')).toEqual([
      bullets(item('one\ngoes on')),
      { is: 'paragraph', text: 'ends' },
    ]);
  });

  it('takes no year, no minus and no lonely mark for a list', () => {
    for (const text of ['2024. A good year', '-5 per cent', '-', '1.', 'a - b']) {
      expect(commentBlocks(text)).toEqual([{ is: 'paragraph', text }]);
      expect(hasList(text)).toBe(false);
    }
  });

  it('ends at the deepest level, whatever is typed', () => {
    const typed = Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth * 2)}- ${depth}`).join('\n');
    const depthOf = (lists: readonly CommentList[]): number =>
      Math.max(0, ...lists.map(({ items }) => 1 + Math.max(...items.map(({ lists: inner }) => depthOf(inner)))));
    const blocks = commentBlocks(typed);
    expect(depthOf(blocks.filter(block => block.is === 'list'))).toBe(DEEPEST_LEVEL);
    for (let depth = 0; depth < 40; depth += 1) expect(JSON.stringify(blocks)).toContain(`"text":"${depth}"`);
  });

  it('reads the ends of lines of every system', () => {
    expect(commentBlocks('- a\r\n- b\r- c')).toEqual([bullets(item('a'), item('b'), item('c'))]);
  });
});
