import { Refusal, runScript } from '../../build/script.ts';
import { say, warn } from '../../build/say.ts';
import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';
import { understandPaper } from '../../shared/pack/understand.ts';
import { pageTexts } from '../inspect/page-texts.ts';
import { readPaper } from '../inspect/read-paper.ts';
import { readPassages } from './asked-passages.ts';
import { inListOrder } from './in-list-order.ts';
import { passageLines } from './passage-lines.ts';
import { reanchorPassages } from './reanchor-passages.ts';

/** Prints what has become of passages of a paper in a later version of it. */
void runScript(async () => {
  const { oldFile, newFile, passagesFile, asJson } = readArguments(process.argv.slice(2));
  const passages = await readPassages(passagesFile);
  const [oldPaper, newPaper] = [await readPaper(oldFile), await readPaper(newFile)];
  const [oldTexts, newTexts] = [pageTexts(oldPaper), pageTexts(newPaper)];
  for (const { id, page } of passages) {
    if (page && page > oldTexts.length)
      warn(
        `Passage ${id} names page ${page}, but “${oldFile}” has ${oldTexts.length}. It is looked for on all of them.`,
      );
  }
  const alignment = alignVersions(versionText(oldTexts), versionText(newTexts));
  const reanchored = reanchorPassages(alignment, inListOrder(passages, oldTexts));
  if (asJson) {
    say(JSON.stringify(reanchored, null, 2));
    return;
  }
  const [{ labels: oldLabels }, { labels: newLabels }] = [understandPaper(oldPaper), understandPaper(newPaper)];
  for (const passage of reanchored) say(passageLines(passage, oldLabels, newLabels).join('\n'));
});

function readArguments(args: readonly string[]) {
  const options = args.filter(argument => argument.startsWith('--'));
  const [oldFile, newFile, passagesFile, ...more] = args.filter(argument => !options.includes(argument));
  const isKnown = options.every(option => option === '--json');
  if (oldFile === undefined || newFile === undefined || passagesFile === undefined || more.length > 0 || !isKnown) {
    throw new Refusal(
      'Name two versions of a paper and a file of passages: npm run -s reanchor -- OLD.pdf NEW.pdf PASSAGES.json [--json]',
    );
  }
  return { oldFile, newFile, passagesFile, asJson: options.includes('--json') };
}
