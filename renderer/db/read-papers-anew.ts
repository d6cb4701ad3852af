import type { Transaction } from 'dexie';
import type { Paper } from '../../shared/pack/paper.ts';
import type { Arrival } from './arrival.ts';
import { unread } from './unread.ts';

/** A paper as libraries of version 1 kept it, and becomes. */
type FirstPaper = Pick<Paper, 'sha256' | 'fileName' | 'size' | 'committee' | 'addedAtMs'> & Partial<Paper>;

/**
 * Brings a library of version 1 to version 2. It kept the text of pages without the places of the words, so its papers
 * are opened and read again from their bytes; the member's work on them stays as it is.
 */
export async function readPapersAnew(transaction: Transaction): Promise<void> {
  await transaction.table('pages').clear();
  await transaction.table('details').clear();
  const arrivals = await transaction.table<Arrival>('arrivals').toArray();
  await transaction
    .table<FirstPaper>('papers')
    .toCollection()
    .modify((paper, row) => {
      const { sha256, fileName, size, committee, addedAtMs } = paper;
      const from = arrivals.filter(arrival => arrival.sha256 === sha256);
      // Version 1 did not tell a folder's name from that of a body: a paper whose file is gone keeps what it had.
      const isOutside = from.length > 0 && from.every(arrival => arrival.committee === null);
      const modifiedMs = Math.min(addedAtMs, ...from.map(arrival => arrival.modifiedMs));
      const folder = isOutside || committee === '' ? null : committee;
      row.value = { ...unread(fileName, folder), sha256, size, addedAtMs, modifiedMs };
    });
}
