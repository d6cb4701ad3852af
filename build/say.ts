/** Writes one line for the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes one line to the error stream: something a person must not miss, or the reason why a script ends. */
export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}
