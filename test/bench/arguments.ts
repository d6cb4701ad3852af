import { Refusal } from '../../build/script.ts';

/** What is to be measured, and how often. */
export type BenchArguments = { readonly names: readonly string[]; readonly runs: number };

const USUAL_RUNS = 5;

/**
 * Reads `[NAME…] [--runs N]`: no name means all figures.
 * @throws Refusal for a name that no figure has, and for a number of runs without a middle
 */
export function readArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const names: string[] = [];
  let runs = USUAL_RUNS;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    const [option, joined] = argument.split('=', 2);
    if (option === '--runs') runs = readRuns(joined ?? args[(at += 1)]);
    else if (known.includes(argument)) names.push(argument);
    else throw new Refusal(`There is no figure "${argument}". There are: ${known.join(', ')}.`);
  }
  return { names: names.length > 0 ? [...new Set(names)] : known, runs };
}

function readRuns(text: string | undefined): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs >= 1 && runs % 2 === 1) return runs;
  throw new Refusal(`--runs wants an odd number, so that one of the runs is in the middle; not "${text ?? ''}".`);
}
