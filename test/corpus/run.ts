import path from 'node:path';
import { Refusal, runScript } from '../../build/script.ts';
import { say } from '../../build/say.ts';
import { readPaper } from '../inspect/read-paper.ts';
import { isHeld, MODES, scorePaper, type Score } from './score.ts';
import { tableOf } from './table.ts';
import { readCorpus } from './truth.ts';

/** Compares what is read of a folder of papers with what `*.agenda.json` say of them; ends with 1 where it falls short. */
void runScript(async () => {
  const { folder, modes, asJson } = readArguments(process.argv.slice(2));
  const papers = await readCorpus(folder);
  const scores = new Map(modes.map(mode => [mode, new Array<Score>()]));
  for (const paper of papers) {
    const input = await readPaper(path.join(folder, paper.file));
    for (const [mode, list] of scores) list.push(scorePaper(paper, input, mode));
  }
  if (asJson) say(JSON.stringify(Object.fromEntries(scores), null, 2));
  else for (const [mode, list] of scores) say(`${tableOf(mode, list)}\n`);
  return [...scores.values()].flat().every(isHeld) ? 0 : 1;
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
