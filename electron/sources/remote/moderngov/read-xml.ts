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
  if (/<!(?:DOCTYPE|ENTITY)/i.test(body)) return err('not-understood');
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

function bodyOf(text: string): string {
  const written = text.replace(/^\uFEFF/, '').trim();
  return written.replace(/^<\?xml[^>]{0,200}\?>\s*/, '');
}

function rootOf(text: string): string {
  return /^<(\w{1,60})/.exec(bodyOf(text))?.[1] ?? '';
}
