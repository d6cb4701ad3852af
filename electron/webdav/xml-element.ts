import { decodeXML } from 'entities';
import { XMLParser } from 'fast-xml-parser';

/** An element of an XML document, its name by the namespace that its prefix stands for ('' for none). */
export type XmlElement = {
  readonly namespace: string;
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** The text right in it, without that of inner elements. */
  readonly text: string;
};

/** Prefixes in force at an element, and what they stand for; '' is the one that is not written. */
type Namespaces = Readonly<Record<string, string>>;

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * The root of an XML document (Namespaces in XML 1.0); undefined when it is not well-formed, cut off, nested deeper than
 * any honest answer, or declares a document type: entities of a server's own are not taken.
 */
export function parseXml(xml: string): XmlElement | undefined {
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  const nodes = parsed(xml);
  const [root, ...more] = nodes.flatMap(node => elementOf(node, {}));
  return more.length === 0 ? root : undefined;
}

function parsed(xml: string): readonly unknown[] {
  try {
    const nodes: unknown = parser.parse(xml, true);
    return Array.isArray(nodes) ? nodes : [];
  } catch {
    // Says only where the document is at fault, and nobody could mend it.
    return [];
  }
}

function elementOf(node: unknown, outer: Namespaces): readonly XmlElement[] {
  if (!isRecord(node)) return [];
  const tag = Object.keys(node).find(key => key !== ATTRIBUTES);
  if (tag === undefined || tag === TEXT || tag === CDATA) return [];
  const namespaces = withDeclared(node[ATTRIBUTES], outer);
  const content = node[tag];
  const inner: readonly unknown[] = Array.isArray(content) ? content : [];
  const colon = tag.indexOf(':');
  const prefix = tag.slice(0, Math.max(colon, 0));
  return [
    {
      namespace: Object.hasOwn(namespaces, prefix) ? (namespaces[prefix] ?? '') : '',
      name: tag.slice(colon + 1),
      children: inner.flatMap(child => elementOf(child, namespaces)),
      text: inner.map(textOf).join(''),
    },
  ];
}

function withDeclared(attributes: unknown, outer: Namespaces): Namespaces {
  if (!isRecord(attributes)) return outer;
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return [];
    return [[name.slice('xmlns:'.length), decodeXML(String(value))] as const];
  });
  return declared.length === 0 ? outer : { ...outer, ...Object.fromEntries(declared) };
}

/** What stands in a CDATA section is text already. */
function textOf(node: unknown): string {
  if (!isRecord(node)) return '';
  const cdata = node[CDATA];
  return Array.isArray(cdata) ? cdata.map(rawText).join('') : decodeXML(rawText(node));
}

function rawText(node: unknown): string {
  const text = isRecord(node) ? node[TEXT] : undefined;
  return typeof text === 'string' ? text : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
