import { memo, type ReactNode } from 'react';
import type { FlowBlock, ListEntry, TableRow } from '../../../shared/reflow/flow.ts';
import { FlowText } from './FlowText.tsx';
import { Sideways } from './Sideways.tsx';

type FlowBlockViewProps = { readonly block: FlowBlock; readonly pageIndex: number };

/** A heading, paragraph, list or table, as HTML that screen readers know. */
export const FlowBlockView = memo(function FlowBlockView({ block, pageIndex }: FlowBlockViewProps) {
  switch (block.is) {
    case 'heading': {
      const Heading = HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? 'h6';
      return (
        <Heading className="flow-heading">
          <Numbered number={block.number}>
            <FlowText flow={block.flow} pageIndex={pageIndex} />
          </Numbered>
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={block.number === '' ? undefined : 'flow-numbered'}>
          <Numbered number={block.number}>
            <FlowText flow={block.flow} pageIndex={pageIndex} />
          </Numbered>
        </p>
      );
    case 'list':
      return <EntryList entries={nested(block.entries)} isNumbered={block.isNumbered} pageIndex={pageIndex} />;
    case 'table':
      return <Table rows={block.rows} heads={block.heads} columns={block.columns} pageIndex={pageIndex} />;
  }
});

/** The title of the text is an h2. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

function Numbered({ number, children }: { readonly number: string; readonly children: ReactNode }) {
  return (
    <>
      {number !== '' && <span className="flow-number">{number} </span>}
      {children}
    </>
  );
}

/** An entry, and the entries that stand further in below it. */
type NestedEntry = { readonly entry: ListEntry; readonly within: readonly ListEntry[] };

function nested(entries: readonly ListEntry[]): readonly NestedEntry[] {
  const least = entries.reduce((depth, entry) => Math.min(depth, entry.depth), Infinity);
  const outer: { entry: ListEntry; within: ListEntry[] }[] = [];
  for (const entry of entries) {
    const last = outer.at(-1);
    if (last && entry.depth > least) last.within.push(entry);
    else outer.push({ entry, within: [] });
  }
  return outer;
}

type EntryListProps = {
  readonly entries: readonly NestedEntry[];
  readonly isNumbered: boolean;
  readonly pageIndex: number;
};

function EntryList({ entries, isNumbered, pageIndex }: EntryListProps) {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <List className="flow-list" role="list">
      {entries.map(({ entry, within }, at) => (
        <li key={at} className={entry.marker === '' ? 'flow-entry flow-entry--dot' : 'flow-entry'}>
          <Numbered number={entry.marker}>
            <FlowText flow={entry.flow} pageIndex={pageIndex} />
          </Numbered>
          {within.length > 0 && (
            <EntryList entries={nested(within)} isNumbered={within[0]?.marker !== ''} pageIndex={pageIndex} />
          )}
        </li>
      ))}
    </List>
  );
}

type TableProps = {
  readonly rows: readonly TableRow[];
  readonly heads: number;
  readonly columns: number;
  readonly pageIndex: number;
};

function Table({ rows, heads, columns, pageIndex }: TableProps) {
  const row = (cells: TableRow, at: number, isHead: boolean): ReactNode => (
    <tr key={at}>{filled(cells, columns).map(cell => tableCell(cell, isHead, pageIndex))}</tr>
  );
  return (
    <Sideways label="Table">
      <table>
        {heads > 0 && <thead>{rows.slice(0, heads).map((cells, at) => row(cells, at, true))}</thead>}
        <tbody>{rows.slice(heads).map((cells, at) => row(cells, at, false))}</tbody>
      </table>
    </Sideways>
  );
}

type Filled = { readonly column: number; readonly span: number; readonly cell: TableRow[number] | undefined };

/** The cells of a row, with empty ones where it has none. */
function filled(cells: TableRow, columns: number): readonly Filled[] {
  const all: Filled[] = [];
  let next = 0;
  for (const cell of cells) {
    for (; next < cell.column; next += 1) all.push({ column: next, span: 1, cell: undefined });
    all.push({ column: cell.column, span: cell.span, cell });
    next = cell.column + cell.span;
  }
  for (; next < columns; next += 1) all.push({ column: next, span: 1, cell: undefined });
  return all;
}

function tableCell({ column, span, cell }: Filled, isHead: boolean, pageIndex: number): ReactNode {
  const text = cell && <FlowText flow={cell.flow} pageIndex={pageIndex} />;
  const isFigure = cell !== undefined && FIGURE.test(cell.flow[0]?.text ?? '');
  if (isHead && text) {
    return (
      <th key={column} colSpan={span} scope="col">
        {text}
      </th>
    );
  }
  return (
    <td key={column} colSpan={span} className={isFigure ? 'flow-figure' : undefined}>
      {text}
    </td>
  );
}

const FIGURE = /^[-+(£€$]*\s?[\d.,]+\s?[%)mk]*$/;
