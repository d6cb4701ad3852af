/** Work that is done once a run, for all figures that draw on it. @returns what gives its result by the number of the run */
export function onceARun<T>(work: () => Promise<T>): (run: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return run => {
    const result = known.get(run) ?? work();
    known.set(run, result);
    return result;
  };
}
