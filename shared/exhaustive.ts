/** Marks a branch that the types say cannot be reached; throws, naming the value, when a new case was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
