import { parseXml, type XmlElement } from './xml-element.ts';

const DAV = 'DAV:';

/** What a server says of one resource. */
export type DavResource = {
  /** As the server wrote it: absolute or relative, percent-encoded. */
  readonly href: string;
  /** Undefined where the server does not tell. */
  readonly isFolder: boolean | undefined;
  /** In bytes. */
  readonly size: number | null;
  readonly etag: string | null;
  /** In milliseconds since 1970. */
  readonly modifiedMs: number | null;
};

/**
 * The resources of a multi-status answer (RFC 4918, 13), without those that the server says cannot be had; undefined when
 * it is no such answer, or not a whole one.
 */
export function parseMultistatus(xml: string): readonly DavResource[] | undefined {
  const root = parseXml(xml);
  if (root?.namespace !== DAV || root.name !== 'multistatus') return undefined;
  return all(root, 'response').flatMap(resourcesOf);
}

function resourcesOf(response: XmlElement): readonly DavResource[] {
  const href = textOf(response, 'href');
  if (href === null || !isFine(response)) return [];
  const properties = all(response, 'propstat')
    .filter(isFine)
    .flatMap(propstat => all(propstat, 'prop'))
    .flatMap(prop => prop.children);
  const valueOf = (name: string): XmlElement | undefined => properties.find(property => isDav(property, name));
  const type = valueOf('resourcetype');
  return [
    {
      href,
      isFolder: type && all(type, 'collection').length > 0,
      size: sizeOf(valueOf('getcontentlength')),
      etag: valueOf('getetag')?.text.trim() || null,
      modifiedMs: timeOf(valueOf('getlastmodified')),
    },
  ];
}

/** Whether the status of a response or propstat is a good one; one without any is. */
function isFine(element: XmlElement): boolean {
  const status = textOf(element, 'status');
  return status === null || /^HTTP\/\d(?:\.\d)?\s+2\d\d\b/i.test(status);
}

function sizeOf(property: XmlElement | undefined): number | null {
  const text = property?.text.trim() ?? '';
  const size = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(size) ? size : null;
}

function timeOf(property: XmlElement | undefined): number | null {
  const ms = Date.parse(property?.text.trim() ?? '');
  return Number.isNaN(ms) ? null : ms;
}

function textOf(element: XmlElement, name: string): string | null {
  return all(element, name)[0]?.text.trim() || null;
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(child => isDav(child, name));
}

function isDav(element: XmlElement, name: string): boolean {
  return element.namespace === DAV && element.name === name;
}
