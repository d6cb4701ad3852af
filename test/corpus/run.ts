import path from 'node:path';
import { Refusal, runScript } from '../../build/script.ts';
import { say } from '../../build/say.ts';
import { pageTexts } from '../inspect/page-texts.ts';
import { readPaper } from '../inspect/read-paper.ts';
import { isHeld as isPassagesHeld } from './passages/score-passages.ts';
import { revisionTable, scoreRevision } from './passages/score-revision.ts';
import { readRevisions } from './passages/truth.ts';
import { isHeld, MODES, scorePaper, type Score } from './score.ts';
import { tableOf } from './table.ts';
import { readCorpus } from './truth.ts';

/**
 * Compares what is read of a folder of papers with what `*.agenda.json` say of them, and what becomes of passages from one
 * version to the next with what `*.truth.json` say; ends with 1 where it falls short.
 */
void runScript(async () => {
  const { folder, modes, asJson } = readArguments(process.argv.slice(2));
  const papers = await readCorpus(folder);
  const revisions = await readRevisions(folder);
  const revisedFiles = new Set(revisions.flatMap(({ from, to }) => [from, to]));
  const scores = new Map(modes.map(mode => [mode, new Array<Score>()]));
  const texts = new Map<string, readonly string[]>();
  for (const paper of papers) {
    const input = await readPaper(path.join(folder, paper.file));
    for (const [mode, list] of scores) list.push(scorePaper(paper, input, mode));
    if (revisedFiles.has(paper.file)) texts.set(paper.file, pageTexts(input));
  }
  const passages = revisions.map(revision => scoreRevision(revision, file => texts.get(file) ?? []));
  if (asJson) say(JSON.stringify({ ...Object.fromEntries(scores), revisions: passages }, null, 2));
  else {
    for (const [mode, list] of scores) say(`${tableOf(mode, list)}\n`);
    for (const revision of passages) say(`${revisionTable(revision)}\n`);
  }
  const isAllHeld = [...scores.values()].flat().every(isHeld) && passages.every(({ score }) => isPassagesHeld(score));
  return isAllHeld ? 0 : 1;
});

function readArguments(args: readonly string[]) {
  const options = args.filter(argument => argument.startsWith('--'));
  const [folder, ...more] = args.filter(argument => !options.includes(argument));
  const isKnown = options.every(option => option === '--no-outline' || option === '--json');
  if (folder === undefined || more.length > 0 || !isKnown) {
    throw new Refusal('Name a folder of papers: npm run corpus -- FOLDER [--no-outline] [--json]');
  }
  return {
    folder,
    modes: options.includes('--no-outline') ? (['no-outline'] as const) : MODES,
    asJson: options.includes('--json'),
  };
}
