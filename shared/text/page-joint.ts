/** Where the words of a page stop, and where they go on on the next one, in UTF-16 units of their texts. */
export type PageJoint = { readonly end: number; readonly start: number };

/** Lines at either edge of a page that may be stamped or repeated. */
const EDGE_LINES = 4;
const PAGE_NUMBER = /^(?:agenda\s+)?(?:page\s+|p\.?\s*)?[-–]?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–]?$/i;

/**
 * Where the text of a page goes on on the next one, past what is stamped or repeated at the foot of the one and at the
 * head of the other: page numbers, and lines that both have at their edges.
 */
export function pageJoint(page: string, next: string): PageJoint {
  const [above, below] = [linesOf(page), linesOf(next)];
  const [onPage, onNext] = [shapesAtEdges(above), shapesAtEdges(below)];
  const isBody = ({ words }: Line, others: ReadonlySet<string>): boolean =>
    !PAGE_NUMBER.test(words) && !others.has(shapeOf(words));
  const last = above.slice(-EDGE_LINES).findLast(line => isBody(line, onNext));
  const first = below.slice(0, EDGE_LINES).find(line => isBody(line, onPage));
  return { end: last?.end ?? page.length, start: first?.start ?? 0 };
}

/** The text of a page up to where it stops, and of the next one from where it goes on. */
export function joinedText(page: string, next: string, { end, start }: PageJoint): string {
  return `${page.slice(0, end)}\n${next.slice(start)}`;
}

type Line = { readonly start: number; readonly end: number; readonly words: string };

/** The lines of a page that have words. */
function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').flatMap(line => {
    const at = start;
    start += line.length + 1;
    const words = line.trim();
    return words === '' ? [] : [{ start: at, end: at + line.trimEnd().length, words }];
  });
}

function shapesAtEdges(lines: readonly Line[]): ReadonlySet<string> {
  return new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map(({ words }) => shapeOf(words)));
}

/** A line as it is told from others: figures count up from page to page. */
function shapeOf(words: string): string {
  return words.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}
