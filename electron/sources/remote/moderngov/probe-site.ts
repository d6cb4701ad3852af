import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceOffer, SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { ReadingContext } from '../remote-reader.ts';
import { askCommittees, type Committees } from './ask-committees.ts';
import { makeAsker, type Asker } from './asker.ts';
import { findMine } from './find-mine.ts';
import { linksOf, type ReadPage } from './read-pages.ts';
import { baseOf, basesIn, foldersOf, isPageAddress, subjectOf } from './site-address.ts';
import { siteName } from './site-name.ts';
import { askPage } from './site-questions.ts';

const MOST_COMMITTEES = 5000;

/** Looks for a ModernGov site behind the address of any of its pages, or of a page that leads to it. */
export async function probeSite(address: URL, context: ReadingContext): Promise<Result<SourceOffer, SourceProblem>> {
  const asker = makeAsker(context, address.href);
  const own = baseOf(address);
  const tried: string[] = [];
  let worst: SourceProblem = 'not-a-source';
  let found: Committees | undefined;
  let pasted: ReadPage | undefined;

  const tryAll = async (bases: readonly string[]): Promise<void> => {
    for (const base of bases) {
      if (found || asker.ended() !== undefined || tried.includes(base)) continue;
      tried.push(base);
      const committees = await askCommittees(asker, base);
      if (committees.ok) found = committees.value;
      else if (committees.error !== 'not-a-source') worst = committees.error;
    }
  };

  if (own !== null) await tryAll([own]);
  if (asker.ended() === undefined && isPageAddress(address)) {
    const read = await askPage(asker, address.href);
    if (read.ok) pasted = read.value;
    else if (!found && own === null && read.error !== 'missing' && read.error !== 'too-large') worst = read.error;
  }
  if (!found) await tryAll(basesBehind(address, pasted));
  if (!found) return err(asker.ended() ?? worst);
  return ok(await offerOf(asker, found, address, pasted));
}

/** Where else the site may begin: where the links of the page lead; where the page lies when it could not be read. */
function basesBehind(address: URL, page: ReadPage | undefined): readonly string[] {
  const at = page ? new URL(page.url) : address;
  const linked = page ? basesIn([at, ...linksOf(page).map(link => link.address)]) : [];
  return linked.length > 0 ? linked : foldersOf(at).slice(0, page ? 1 : 2);
}

async function offerOf(
  asker: Asker,
  { value, base, isService }: Committees,
  address: URL,
  pasted: ReadPage | undefined,
): Promise<SourceOffer> {
  const mine = await findMine(asker, { base, isService }, { subject: subjectOf(address), read: pasted });
  const named = pasted ?? (await frontPage(asker, base));
  return {
    kind: 'moderngov',
    address: base,
    name: siteName(named?.page, base),
    committees: value
      .filter(({ isCurrent }) => isCurrent)
      .map(({ id, title }) => ({ id, title, isMine: mine.has(id) }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
      .slice(0, MOST_COMMITTEES),
  };
}

async function frontPage(asker: Asker, base: string): Promise<ReadPage | undefined> {
  const read = await askPage(asker, `${base}mgListCommittees.aspx?bcr=1`);
  return read.ok ? read.value : undefined;
}
