type Labels = readonly (string | null)[];

/**
 * The page a member means who types a number: the printed one if a page bears it (`59`, `p. 59`, `tudalen 59`, `iv`,
 * `A15`, and `a 15` for `A15` as well), else the page of the file; `PDF 2` is the second of the file whatever is printed.
 * Of several pages that bear it: the next one, for who stands on one of them; else the one in the count that most pages
 * follow; else the nearest behind the current page.
 */
export function findPage(typed: string, labels: Labels, pageCount: number, currentPage = 0): number | undefined {
  const wanted = typed.trim().toLowerCase();
  const inFile = /^pdf\s{0,4}(?:page\s{0,4})?(\d+)$/.exec(wanted)?.[1];
  if (inFile !== undefined) return nthPage(inFile, pageCount);
  const bare = withoutWordForPage(wanted);
  const bearing = pagesBearing(wanted, labels);
  return bearing.length > 0 ? chosenOf(bearing, labels, currentPage) : nthPage(bare, pageCount);
}

/** All pages that bear what is typed, as {@link findPage} reads it, in the order of the file. */
export function pagesBearing(typed: string, labels: Labels): readonly number[] {
  const wanted = typed.trim().toLowerCase();
  const bare = withoutWordForPage(wanted);
  const printed = pagesWith(labels, label => label === wanted) ?? pagesWith(labels, label => label === bare);
  return printed ?? pagesWith(labels, label => squeezed(label) === squeezed(bare)) ?? [];
}

function withoutWordForPage(wanted: string): string {
  return wanted.replace(/^(?:pack\s{1,4})?(?:pages?|tudalen|tud\.?|pg\.?|pp?\.?)\s{0,4}(?=\S)/, '');
}

/** The pages whose label, in small letters, is the one looked for; undefined where none is. */
function pagesWith(labels: Labels, isWanted: (label: string) => boolean): readonly number[] | undefined {
  const pages = labels.flatMap((label, index) => (label !== null && isWanted(label.toLowerCase()) ? [index] : []));
  return pages.length > 0 ? pages : undefined;
}

/** Without what may stand between letters and figures; between figures it parts two numbers, `1-2`. */
function squeezed(label: string): string {
  return label.replace(/(?<!\d)[\s.-]+|[\s.-]+(?!\d)/g, '');
}

function chosenOf(pages: readonly number[], labels: Labels, currentPage: number): number | undefined {
  if (pages.length === 1) return pages[0];
  const next = pages.find(page => page > currentPage) ?? pages[0];
  if (pages.includes(currentPage)) return next;
  const followers = new Map<string, number>();
  labels.forEach((label, index) => {
    const count = countOf(label, index);
    followers.set(count, (followers.get(count) ?? 0) + 1);
  });
  const following = (page: number | undefined): number =>
    page === undefined ? 0 : (followers.get(countOf(labels[page] ?? null, page)) ?? 0);
  const most = pages.reduce((so, page) => Math.max(so, following(page)), 0);
  return following(next) === most ? next : pages.find(page => following(page) === most);
}

/** Pages numbered on from each other have this in common: what stands before the figures, and how far they are ahead. */
function countOf(label: string | null, pageIndex: number): string {
  const [, before = '', figures] = /^(\D{0,4})(\d{1,6})$/.exec(label ?? '') ?? [];
  return figures === undefined ? 'none' : `${before} ${Number(figures) - pageIndex}`;
}

/** The index of a page that is counted from 1, or undefined where it is no number or beyond the file. */
function nthPage(number: string, pageCount: number): number | undefined {
  if (!/^\d+$/.test(number)) return undefined;
  return Number(number) >= 1 && Number(number) <= pageCount ? Number(number) - 1 : undefined;
}
