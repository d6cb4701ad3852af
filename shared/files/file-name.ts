/** Names that Windows keeps for devices, whatever ending stands behind them. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Characters of the part before the ending: in any script fewer than the 255 octets of a name on most file systems. */
const LONGEST = 60;

/**
 * A file name that can be given on every system: of `words`, without what Windows, macOS or Linux do not take in names,
 * and with the ending (`.ics`).
 */
export function fileName(words: string, ending: `.${string}`): string {
  const plain = words
    // Reserved on Windows, then control characters, marks that turn the direction of text, and half characters.
    .replace(/[<>:"/\\|?*]+/g, ' ')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/^[.~ ]+/, '');
  const cut = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
    .trimStart();
  const stem = cut === '' ? 'Lectern' : cut;
  return `${DEVICES.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem}${ending}`;
}
