import { useMemo } from 'react';
import { commentBlocks, type CommentItem, type CommentList } from '../../shared/notes/comment-blocks.ts';
import './comment-view.css';

/** A comment as it is read: paragraphs and lists. What looks like an address in it is plain text. */
export function CommentView({ comment }: { readonly comment: string }) {
  const blocks = useMemo(() => commentBlocks(comment), [comment]);
  return (
    <div className="comment-view">
      {blocks.map((block, at) => (block.is === 'list' ? <List key={at} list={block} /> : <p key={at}>{block.text}</p>))}
    </div>
  );
}

function List({ list }: { readonly list: CommentList }) {
  const items = list.items.map((item, at) => <Item key={at} item={item} />);
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Item({ item }: { readonly item: CommentItem }) {
  return (
    <li>
      {item.text}
      {item.lists.map((list, at) => (
        <List key={at} list={list} />
      ))}
    </li>
  );
}
