/** The middle value. @throws RangeError unless there is an odd number of values: then it is one of them */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[(values.length - 1) / 2];
  if (middle === undefined) throw new RangeError(`No middle among ${values.length} values.`);
  return middle;
}
