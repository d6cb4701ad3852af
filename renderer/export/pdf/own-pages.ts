import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFPageLeaf,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { destinationsOf } from './destinations.ts';
import { annotationsOf, objectName, subtypeOf } from './page-parts.ts';

/** What makes a page look as it does (ISO 32000-1, 7.7.3.3). Nothing else of it is taken along. */
const KEPT = ['Contents', 'Group', 'UserUnit'] as const;
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** Annotations that do something, or stand for something outside the page, are left behind. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'Popup',
  'FileAttachment',
  'Movie',
  'Sound',
  'Screen',
  'RichMedia',
  '3D',
]);

/** What of an annotation leads out of it, or does something by itself. */
const LEADS_OUT: ReadonlySet<string> = new Set(
  ['A', 'AA', 'Dest', 'IRT', 'Kids', 'P', 'Parent', 'Popup', 'StructParent'].map(key => `/${key}`),
);

/** Addresses that a link may keep. */
const WEB = /^(?:https?:|mailto:)/i;

/** A page that was copied, and what the annotations of the original are called there: see `FileAnnotation.name`. */
type CopiedPage = { readonly ref: PDFRef; readonly names: ReadonlyMap<string, string> };

/**
 * Copies pages of one PDF into another, as they are: their looks, the marks in them, links to the web and links between
 * the pages that are copied. Scripts, actions and files stay behind, and so does all that other pages draw on.
 *
 * @param replaced names, page by page, of annotations whose place another takes: the copy holds an empty one there
 * @returns the new pages, in the order of `pages`
 */
export function copyPages(
  from: PDFDocument,
  to: PDFDocument,
  pages: readonly number[],
  replaced: (pageIndex: number) => ReadonlySet<string>,
  onPage: () => void,
): readonly CopiedPage[] {
  const copier = PDFObjectCopier.for(from.context, to.context);
  const sources = from.getPages();
  const destinationOf = destinationsOf(from);
  const refs = pages.map(() => to.context.nextRef());
  const places = new Map(pages.map((pageIndex, at) => [pageIndex, refs[at]]));
  const copies = pages.flatMap((pageIndex, at): readonly CopiedPage[] => {
    const source = sources[pageIndex]?.node;
    const ref = refs[at];
    if (!source || !ref) return [];
    const page = PDFPageLeaf.withContextAndParent(to.context, to.catalog.get(PDFName.of('Pages')) as PDFRef);
    for (const name of KEPT) copyEntry(source.get(PDFName.of(name)), name, page, copier);
    for (const name of INHERITED) copyEntry(source.getInheritableAttribute(PDFName.of(name)), name, page, copier);
    const isReplaced = replaced(pageIndex);
    const annotations = annotationsOf(source).flatMap(annotation => {
      const { name, dict } = annotation;
      const kept = isReplaced.has(name) ? to.context.obj({}) : copyAnnotation(dict, to, copier);
      if (!kept) return [];
      if (subtypeOf(dict) === 'Link' && !keepsItsLink(dict, kept)) {
        const destination = destinationOf(dict);
        const target = destination && places.get(destination.pageIndex);
        if (!target) return [];
        kept.set(PDFName.of('Dest'), to.context.obj([target, ...destination.view.map(part => copier.copy(part))]));
      }
      kept.set(PDFName.of('P'), ref);
      return [{ ...annotation, kept, copy: to.context.register(kept) }];
    });
    const copyOf = new Map<PDFObject, PDFRef>(annotations.map(({ entry, copy }) => [entry, copy]));
    const whole = annotations.filter(({ dict, kept }) => answersAsBefore(dict, kept, copyOf));
    if (whole.length > 0) page.set(PDFName.of('Annots'), to.context.obj(whole.map(({ copy }) => copy)));
    to.context.assign(ref, page);
    to.catalog.insertLeafNode(ref, at);
    onPage();
    return [{ ref, names: new Map(whole.map(({ name, copy }) => [name, objectName(copy)])) }];
  });
  copyLayers(from, to, copier);
  return copies;
}

/** Makes the copy of an answer one to the copy of what it answered. @returns false when there is none */
function answersAsBefore(dict: PDFDict, copy: PDFDict, copyOf: ReadonlyMap<PDFObject, PDFRef>): boolean {
  const key = PDFName.of('IRT');
  const answered = dict.get(key);
  if (!answered) return true;
  const target = copyOf.get(answered);
  if (target) copy.set(key, target);
  return target !== undefined;
}

function copyEntry(value: PDFObject | undefined, name: string, page: PDFPageLeaf, copier: PDFObjectCopier): void {
  if (value) page.set(PDFName.of(name), copier.copy(value));
}

function copyAnnotation(dict: PDFDict, to: PDFDocument, copier: PDFObjectCopier): PDFDict | undefined {
  if (LEFT_BEHIND.has(subtypeOf(dict))) return undefined;
  const copy = to.context.obj({});
  for (const [key, value] of dict.entries()) {
    if (!LEADS_OUT.has(key.asString())) copy.set(key, copier.copy(value));
  }
  return copy;
}

/** Gives the copy of a link the address on the web that it leads to. @returns false when it leads elsewhere */
function keepsItsLink(link: PDFDict, copy: PDFDict): boolean {
  const action = link.lookup(PDFName.of('A'));
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  if (!(uri instanceof PDFString || uri instanceof PDFHexString) || !WEB.test(uri.decodeText())) return false;
  copy.set(PDFName.of('A'), copy.context.obj({ S: 'URI', URI: uri.clone() }));
  return true;
}

/** Layers that are hidden stay hidden. */
export function copyLayers(from: PDFDocument, to: PDFDocument, copier: PDFObjectCopier): void {
  const key = PDFName.of('OCProperties');
  const layers = from.catalog.get(key);
  if (from.context.lookup(layers) instanceof PDFDict && layers) to.catalog.set(key, copier.copy(layers));
}
