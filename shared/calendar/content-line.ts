/** Octets of UTF-8 in a line, its end not counted, that RFC 5545 (3.1) asks not to go beyond. */
const LONGEST_LINE = 75;

const NEXT_LINE = '\r\n ';

/** What no text of a calendar may hold: control characters other than tab and line feed. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as a property's value (RFC 5545, 3.3.11). Lines may end as they do on any system. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A property on one line, folded over several where it is long; no character is parted. */
export function contentLine(name: string, value: string): string {
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      line += NEXT_LINE;
      // The space that a line goes on with is one of its octets.
      octets = 1;
    }
    line += isLoneSurrogate(character) ? '\ufffd' : character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** Octets of one character in UTF-8; half of a pair is written as U+FFFD, which has three. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function isLoneSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff' && character.length === 1;
}
