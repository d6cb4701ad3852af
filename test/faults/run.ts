import { randomInt } from 'node:crypto';
import { runScript } from '../../build/script.ts';
import { readArguments } from './arguments.ts';
import { runMany } from './run-many.ts';
import { say } from '../../build/say.ts';

/** Runs many runs of devices, servers and faults; ends with 1 at the first that is not as it must be. */
void runScript(async () => {
  const { runs, seed } = readArguments(process.argv.slice(2), () => randomInt(2 ** 31));
  say(`${runs} runs, from seed ${seed}.`);
  return (await runMany(seed, runs, say)) ? 0 : 1;
});
