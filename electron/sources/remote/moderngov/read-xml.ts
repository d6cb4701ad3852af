import { XMLParser } from 'fast-xml-parser';
import { err, ok, type Result } from '../../../../shared/result.ts';

/** `no-xml`: a page, or anything else that a person was to read. */
export type XmlProblem = 'no-xml' | 'cut-off' | 'not-understood';

const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  maxNestedTags: 40,
});

/**
 * What lies in the root element of a web service's answer. Entities stay as they are written, and definitions of them are
 * not taken.
 *
 * @param root its name, where it is known
 */
export function readXml(text: string, root = rootOf(text)): Result<unknown, XmlProblem> {
  const body = bodyOf(text);
  if (!body.startsWith('<') || /^<(?:!doctype\s+html|html|head|script)\b/i.test(body)) return err('no-xml');
  if (hasDefinitions(body)) return err('not-understood');
  if (!new RegExp(`^<${root}[\\s/>]`).test(body)) return err('not-understood');
  const isWhole = body.endsWith(`</${root}>`) || new RegExp(`^<${root}[^<>]*/>$`).test(body);
  if (!isWhole) return err('cut-off');
  try {
    const parsed = parser.parse(body) as Readonly<Record<string, unknown>>;
    return ok(parsed[root]);
  } catch {
    // The parser has no other way to tell of elements that do not close, nest too deeply or have names of no element.
    return err('not-understood');
  }
}

/** What follows the declaration and remarks at the top, in whatever order these stand. */
function bodyOf(text: string): string {
  let rest = text.replace(/^\uFEFF/, '').trim();
  for (;;) {
    const mark = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : undefined;
    const end = mark === undefined ? -1 : rest.indexOf(mark, 2);
    if (mark === undefined || end < 0) return rest;
    rest = rest.slice(end + mark.length).trimStart();
  }
}

/** Whether there are definitions outside of remarks and of texts that are given as they are. */
function hasDefinitions(body: string): boolean {
  let at = body.indexOf('<!');
  while (at >= 0) {
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(body.slice(at, at + 9))) return true;
    const end = endOfText(body, at);
    at = end < 0 ? -1 : body.indexOf('<!', end);
  }
  return false;
}

/** Where the remark or text that begins at `at` ends; right behind what is neither; -1 when it does not end. */
function endOfText(body: string, at: number): number {
  if (body.startsWith('<![CDATA[', at)) return body.indexOf(']]>', at);
  return body.startsWith('<!--', at) ? body.indexOf('-->', at + 4) : at + 2;
}

function rootOf(text: string): string {
  return /^<(\w{1,60})/.exec(bodyOf(text))?.[1] ?? '';
}
