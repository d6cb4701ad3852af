/** A property of a calendar file as another program reads it. */
export type CalendarProperty = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
};

/** Octets of a text in UTF-8. */
export function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The lines of a calendar file as they stand in it; throws where one does not end as RFC 5545 has it. */
export function physicalLines(file: string): readonly string[] {
  const lines = file.split('\r\n');
  if (lines.pop() !== '') throw new Error('The last line has no end.');
  for (const line of lines) if (/[\r\n]/.test(line)) throw new Error(`A bare line end in ${JSON.stringify(line)}`);
  return lines;
}

/** Reads a calendar file apart from the code that writes it: joins folded lines, then parts names from values. */
export function readCalendar(file: string): readonly CalendarProperty[] {
  const logical: string[] = [];
  for (const line of physicalLines(file)) {
    if (line.startsWith(' ')) logical.push(`${logical.pop() ?? ''}${line.slice(1)}`);
    else logical.push(line);
  }
  return logical.map(line => {
    const colon = line.indexOf(':');
    if (colon < 0) throw new Error(`No value in ${JSON.stringify(line)}`);
    const [name = '', ...parameters] = line.slice(0, colon).split(';');
    return {
      name,
      parameters: Object.fromEntries(parameters.map(parameter => parameter.split('=') as [string, string])),
      value: line.slice(colon + 1),
    };
  });
}

/** The text that a TEXT value stands for; throws at a backslash that stands before nothing it may stand before. */
export function readText(value: string): string {
  let text = '';
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (character !== '\\') {
      if (character === ';' || character === ',') throw new Error(`Not escaped: ${character}`);
      text += character;
      continue;
    }
    index += 1;
    const next = value.charAt(index);
    if (next === 'n' || next === 'N') text += '\n';
    else if (['\\', ';', ','].includes(next)) text += next;
    else throw new Error(`\\${next} stands for nothing`);
  }
  return text;
}
