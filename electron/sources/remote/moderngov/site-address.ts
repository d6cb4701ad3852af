/** What a page of a site is about, by the numbers in its address. */
export type PageSubject = {
  readonly user: string | null;
  readonly committee: string | null;
  readonly meeting: string | null;
};

/** Where the path of a site ends and what every ModernGov has begins. Its older documents lie in `Published` and `Data`. */
const MARKER =
  /\/+(?:mgWebService\.asmx|documents\/+[sgb]\d+|(?:mg|ie|ec|uu)[A-Za-z0-9]+\.aspx|UserData\/|Published\/+C\d{4,}|Data\/[^/]+\/\d{8,})/i;
const SERVICE = /\/mgWebService\.asmx(?:\/|$)/i;
const MEETING_FILE = /\/documents\/+g(\d+)\//i;
const OLD_FILE = /\/Published\/+C0*(\d{1,12})\/+M0*(\d{1,12})\//i;
/** Endings of files, some of them pages. A folder may have a dot in its name as well. */
const PAGE = /\.(?:aspx?|html?|php)$/i;
const FILE = /\.(?:aspx?|html?|php|asmx|xml|json|rss|ics|pdf|docx?|xlsx?|pptx?|odt|rtf|txt|csv|zip|jpe?g|png|gif)$/i;
const MOST_BASES = 4;

/** Where a site begins, with a slash at its end, by the address of one of its own pages; null where the address tells nothing. */
export function baseOf(address: URL): string | null {
  const marker = MARKER.exec(address.pathname);
  return marker ? `${address.origin}${tidyFolder(address.pathname.slice(0, marker.index))}` : null;
}

/** Whether an address is one of the web service's and not one of a page. */
export function isServiceAddress(address: URL): boolean {
  return SERVICE.test(address.pathname);
}

/** The folders an address lies in, the innermost first: where a site could begin when nothing tells where. */
export function foldersOf(address: URL): readonly string[] {
  const parts = address.pathname.split('/').filter(part => part !== '');
  if (FILE.test(address.pathname)) parts.pop();
  return Array.from({ length: parts.length + 1 }, (_, index) => parts.slice(0, parts.length - index))
    .map(kept => `${address.origin}${tidyFolder(kept.join('/'))}`)
    .slice(0, MOST_BASES);
}

/** Whether an address is that of a page, and not of a document or of an answer of the web service. */
export function isPageAddress({ pathname }: URL): boolean {
  return PAGE.test(pathname) || !FILE.test(pathname);
}

/** Where the sites begin that links lead to, those with the most links first. */
export function basesIn(links: readonly URL[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const link of links) {
    const base = baseOf(link);
    if (base !== null) counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([base]) => base)
    .slice(0, MOST_BASES);
}

export function subjectOf(address: URL): PageSubject {
  const page = (/\/([^/]*)$/.exec(address.pathname)?.[1] ?? '').toLowerCase();
  const inOldFile = OLD_FILE.exec(address.pathname);
  const isCommittee = page === 'mgcommitteedetails.aspx' || page === 'mgcommitteemailinglist.aspx';
  return {
    user: numberIn(address, 'UID'),
    committee:
      numberIn(address, 'CId', 'CommitteeId', 'lCommitteeId') ??
      (isCommittee ? numberIn(address, 'ID') : null) ??
      inOldFile?.[1] ??
      null,
    meeting:
      numberIn(address, 'MId', 'MeetingId', 'lMeetingId') ??
      MEETING_FILE.exec(address.pathname)?.[1] ??
      inOldFile?.[2] ??
      null,
  };
}

/** The value of a parameter that holds a number of the site; names of parameters are in any case there. 0 stands for none. */
function numberIn(address: URL, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const [key, value] of address.searchParams) {
      if (key.toLowerCase() === name.toLowerCase() && /^[1-9]\d{0,11}$/.test(value)) return value;
    }
  }
  return null;
}

/** With one slash at either end and between its parts: a double one leads nowhere there. */
function tidyFolder(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
