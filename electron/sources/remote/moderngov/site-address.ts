/** What a page of a site is about, by the numbers in its address. */
export type PageSubject = {
  readonly user: string | null;
  readonly committee: string | null;
  readonly meeting: string | null;
};

/** Where the path of a site ends and what every ModernGov has begins. */
const MARKER = /\/+(?:mgWebService\.asmx|documents\/+[sgb]\d+|(?:mg|ie|ec|uu)[A-Za-z0-9]+\.aspx|UserData\/)/i;
const MEETING_FILE = /\/documents\/+g(\d+)\//i;
const MOST_BASES = 4;

/** Where a site begins, with a slash at its end, by the address of one of its own pages; null where the address tells nothing. */
export function baseOf(address: URL): string | null {
  const marker = MARKER.exec(address.pathname);
  return marker ? `${address.origin}${tidyFolder(address.pathname.slice(0, marker.index))}` : null;
}

/** The folders an address lies in, the innermost first: where a site could begin when nothing tells where. */
export function foldersOf(address: URL): readonly string[] {
  const parts = address.pathname.split('/').filter(part => part !== '');
  if (!address.pathname.endsWith('/') && /\.\w+$/.test(parts.at(-1) ?? '')) parts.pop();
  return Array.from({ length: parts.length + 1 }, (_, index) => parts.slice(0, parts.length - index))
    .map(kept => `${address.origin}${tidyFolder(kept.join('/'))}`)
    .slice(0, MOST_BASES);
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
  const isCommittee = page === 'mgcommitteedetails.aspx' || page === 'mgcommitteemailinglist.aspx';
  return {
    user: numberIn(address, 'UID'),
    committee:
      numberIn(address, 'CId', 'CommitteeId', 'lCommitteeId') ?? (isCommittee ? numberIn(address, 'ID') : null),
    meeting: numberIn(address, 'MId', 'MeetingId', 'lMeetingId') ?? MEETING_FILE.exec(address.pathname)?.[1] ?? null,
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
