import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { PACKS, type MadeUpPacks } from './made-up-packs.ts';
import { matchExpression } from './match-expression.ts';

/** As many excerpts as Lectern tells at first: three of each of ten papers. */
const MOST = 30;

/** Keeps the database in memory, as Lectern keeps its segments. */
const IN_MEMORY = ['pragma cache_size = -1048576;', 'pragma mmap_size = 2147483648;'];

const COLUMN_END = '\u001F';
const ROW_END = '\u001E';

/**
 * Puts the pages of all packs into a table of SQLite FTS5, as one sets it up for such text: accents are of no account,
 * beginnings of two to four letters have indexes of their own, and all is merged into one tree.
 *
 * @returns the database's file
 */
export async function buildFts(packs: MadeUpPacks, folder: string): Promise<string> {
  const database = path.join(folder, 'pages.sqlite');
  const rows = path.join(folder, 'pages.ascii');
  const writing = createWriteStream(rows);
  for (let index = 0; index < PACKS; index += 1) {
    const own = packs.pack(index).map((text, page) => [text, index, page].join(COLUMN_END) + ROW_END);
    if (!writing.write(own.join(''))) await once(writing, 'drain');
  }
  writing.end();
  await finished(writing);
  await sqlite(database, [
    'pragma journal_mode = off;',
    `create virtual table pages using fts5(text, pack unindexed, page unindexed,
       tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4');`,
    '.mode ascii',
    `.import ${rows} pages`,
    `insert into pages(pages) values ('optimize');`,
  ]);
  await rm(rows);
  return database;
}

/** Milliseconds that each question takes, to the millisecond: ranked by bm25, with an excerpt of each page that is told. */
export async function askFts(database: string, warmUp: readonly string[], typed: readonly string[]): Promise<number[]> {
  const told = await sqlite(database, [
    ...IN_MEMORY,
    '.mode list',
    ...warmUp.map(question),
    '.timer on',
    ...typed.map(question),
  ]);
  const times = [...told.matchAll(/^Run Time: real ([\d.]+)/gm)].map(([, seconds]) => Number(seconds) * 1000);
  if (times.length !== typed.length) throw new Error(`SQLite answered ${times.length} of ${typed.length} questions.`);
  return times;
}

function question(typed: string): string {
  const match = matchExpression(typed).replaceAll("'", "''");
  return `select pack, page, snippet(pages, 0, '[', ']', '…', 24) from pages where pages match '${match}' order by rank limit ${MOST};`;
}

/** Lets the program do what the lines say. @returns what it tells */
async function sqlite(database: string, lines: readonly string[]): Promise<string> {
  const script = `${database}.sql`;
  await writeFile(script, `${lines.join('\n')}\n`);
  const child = spawn('sqlite3', ['-batch', '-bail', database, `.read ${script}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told: string[] = [];
  const wrong: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => told.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => wrong.push(text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`sqlite3 failed: ${wrong.join('')}`);
  return told.join('');
}
