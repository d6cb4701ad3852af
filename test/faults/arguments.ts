import { Refusal } from '../../build/script.ts';

export type FaultsArguments = { readonly runs: number; readonly seed: number };

const USUAL_RUNS = 500;
const LARGEST_SEED = 2 ** 31;

/**
 * Reads `[--runs N] [--seed S]`.
 * @throws Refusal for anything else
 */
export function readArguments(args: readonly string[], anySeed: () => number): FaultsArguments {
  let runs = USUAL_RUNS;
  let seed: number | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    const [option, joined] = argument.split('=', 2);
    const value = (): string => joined ?? args[(at += 1)] ?? '';
    if (option === '--runs') runs = readWhole(option, value(), 1);
    else if (option === '--seed') seed = readWhole(option, value(), 0);
    else throw new Refusal(`"${argument}" is not known here: npm run faults -- [--runs N] [--seed S]`);
  }
  return { runs, seed: seed ?? anySeed() };
}

function readWhole(option: string, text: string, least: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number < LARGEST_SEED) return number;
  throw new Refusal(`${option} wants a whole number from ${least} on; not "${text}".`);
}
