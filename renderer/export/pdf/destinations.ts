import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Nodes of a tree of names at most, and how deep: a file's own may lead round in a circle. */
const MOST_NODES = 2000;
const DEEPEST = 20;

/** A place that a link of a PDF leads to: a page of the file, and how it is shown there (ISO 32000-1, 12.3.2). */
export type Destination = { readonly pageIndex: number; readonly view: readonly PDFObject[] };

/** Finds where the links of a PDF lead; names of places are read once, when one is first asked for. */
export function destinationsOf(pdf: PDFDocument): (link: PDFDict) => Destination | undefined {
  const places = new Map(pdf.getPages().map(({ ref }, at) => [ref, at]));
  let names: ReadonlyMap<string, PDFObject> | undefined;

  function resolve(target: PDFObject | undefined, depth = 0): Destination | undefined {
    if (target instanceof PDFArray) {
      const [page, ...view] = target.asArray();
      const pageIndex = page instanceof PDFRef ? places.get(page) : undefined;
      return pageIndex === undefined ? undefined : { pageIndex, view };
    }
    if (depth > 2) return undefined;
    if (target instanceof PDFDict) return resolve(target.lookup(PDFName.of('D')), depth + 1);
    const name = nameIn(target);
    if (name === undefined) return undefined;
    names ??= namedDestinations(pdf);
    return resolve(pdf.context.lookup(names.get(name)), depth + 1);
  }

  return link => {
    const direct = link.lookup(PDFName.of('Dest'));
    if (direct) return resolve(direct);
    const action = link.lookup(PDFName.of('A'));
    if (!(action instanceof PDFDict) || action.lookup(PDFName.of('S')) !== PDFName.of('GoTo')) return undefined;
    return resolve(action.lookup(PDFName.of('D')));
  };
}

function namedDestinations(pdf: PDFDocument): ReadonlyMap<string, PDFObject> {
  const found = new Map<string, PDFObject>();
  const old = pdf.catalog.lookup(PDFName.of('Dests'));
  if (old instanceof PDFDict) for (const [name, target] of old.entries()) found.set(name.decodeText(), target);
  const trees = pdf.catalog.lookup(PDFName.of('Names'));
  const root = trees instanceof PDFDict ? trees.lookup(PDFName.of('Dests')) : undefined;
  let waiting: readonly PDFObject[] = root ? [root] : [];
  let nodes = 0;
  for (let depth = 0; depth < DEEPEST && waiting.length > 0 && nodes < MOST_NODES; depth += 1) {
    const below: PDFObject[] = [];
    for (const node of waiting.slice(0, MOST_NODES)) {
      nodes += 1;
      if (!(node instanceof PDFDict)) continue;
      const pairs = node.lookup(PDFName.of('Names'));
      for (let at = 0; pairs instanceof PDFArray && at + 1 < pairs.size(); at += 2) {
        const name = nameIn(pairs.lookup(at));
        if (name !== undefined) found.set(name, pairs.get(at + 1));
      }
      const kids = node.lookup(PDFName.of('Kids'));
      if (kids instanceof PDFArray) below.push(...kids.asArray().flatMap(kid => pdf.context.lookup(kid) ?? []));
    }
    waiting = below;
  }
  return found;
}

function nameIn(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString)
    return object.decodeText();
  return undefined;
}
