import { stat } from 'node:fs/promises';
import { Refusal, runScript } from '../../build/script.ts';
import { say } from '../../build/say.ts';
import { inspectPapers, type InspectedPaper } from '../../shared/pack/inspection.ts';
import { understandPaper } from '../../shared/pack/understand.ts';
import { readPaper } from './read-paper.ts';

/** Prints what is read of the papers of one meeting as JSON. */
void runScript(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0)
    throw new Refusal('Name the papers of a meeting: npm run -s inspect -- FILE.pdf [MORE.pdf …]');
  const papers: InspectedPaper[] = [];
  for (const file of files) {
    const input = await readPaper(file);
    const { fileName, pageCount, metadata } = input;
    const { mtimeMs } = await stat(file);
    const reading = understandPaper(input);
    papers.push({ fileName, pageCount, createdAt: metadata.createdAt, modifiedMs: mtimeMs, reading });
  }
  say(JSON.stringify(inspectPapers(papers), null, 2));
});
