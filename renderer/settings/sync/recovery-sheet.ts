/**
 * The lines that stand round a recovery code on paper or in a file: what it is, and what to do with it.
 *
 * @param day when it was made, as it is to be read
 */
export function recoverySheet(
  code: string,
  day: string,
): { readonly title: string; readonly lines: readonly string[] } {
  return {
    title: 'Lectern: recovery code',
    lines: [
      code,
      `Made on ${day}.`,
      'It opens your synced work when the passphrase is forgotten: choose the sync folder on a device, and type this code where the passphrase is asked for.',
      'Whoever has this code and can reach your sync folder can read your work. Keep it where you keep papers of value, and not in the sync folder.',
      'A code made later, with a new passphrase, takes its place.',
    ],
  };
}

/** The same as a plain text, with the line ends that every system's editor shows. */
export function recoveryText(code: string, day: string): string {
  const { title, lines } = recoverySheet(code, day);
  return [title, ...lines, ''].join('\r\n\r\n');
}
