import type { PDFPageProxy } from 'pdfjs-dist';

type Told = {
  readonly id: string;
  readonly subtype: string;
  readonly contentsObj?: { readonly str: string };
  readonly inReplyTo?: string | null;
  readonly popupRef?: string | null;
};

/** The windows of a page's annotations, and the answers to them: which, and what they belong to. */
export async function threadsOf(page: PDFPageProxy): Promise<readonly (readonly [string, string])[]> {
  const told = (await page.getAnnotations({ intent: 'any' })) as readonly Told[];
  const words = (annotation: Told | undefined): string => annotation?.contentsObj?.str ?? 'nothing';
  const byId = new Map(told.map(annotation => [annotation.id, annotation]));
  const windows = told.flatMap((annotation): readonly (readonly [string, string])[] =>
    byId.get(annotation.popupRef ?? '')?.subtype === 'Popup' ? [['Popup', `of ${words(annotation)}`]] : [],
  );
  const answers = told.flatMap((annotation): readonly (readonly [string, string])[] =>
    annotation.inReplyTo ? [[words(annotation), `to ${words(byId.get(annotation.inReplyTo))}`]] : [],
  );
  return [...windows, ...answers];
}
