import type { CarriedOutcome } from '../../shared/anchoring/carrying/carried.ts';
import type { StandingMark } from '../../shared/anchoring/carrying/carry-over.ts';
import { isWordless, pageMap } from '../../shared/anchoring/alignment/page-map.ts';
import { placeByPicture } from '../../shared/anchoring/carrying/place-by-words.ts';
import type { Placement } from '../../shared/annotations/placement.ts';
import { shownSize, type PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { ComparedVersions, Version } from './versions.ts';

/** Pages whose pictures are looked at, where the page that should continue it does not look the same. */
const MOST_PAGES = 50;
/** Points that pages may differ in size by and look the same. */
const SAME_SIZE = 1;

/**
 * What has become of a mark on a page without words: it stays where it lies on the page that bears the same picture. Where
 * none does, or several do, it is left to the member.
 */
export async function byPicture(
  mark: StandingMark,
  target: Version,
  versions: ComparedVersions,
): Promise<CarriedOutcome> {
  const { annotation, pages, words } = mark;
  const { paper, pageIndex } = annotation;
  const own = pages(pageIndex)?.geometry;
  const alignment = await versions.alignment(paper, target.paper);
  // Its page is no picture: what it was made on is not found in it any more.
  if (alignment && !isWordless(words.version, pageIndex))
    return { kind: 'unsure', candidates: [], because: 'poor-fit' };
  if (!own || !alignment) return { kind: 'unsure', candidates: [], because: 'no-words' };
  const placedOn = (page: number): Placement | undefined => {
    const geometry = target.pages(page)?.geometry;
    return geometry && placeByPicture(annotation, own, geometry, page);
  };
  const picture = await versions.picture(paper, pageIndex);
  const looksSame = async (page: number): Promise<boolean> => {
    const geometry = target.pages(page)?.geometry;
    if (picture === undefined || !geometry || !isSameSize(own, geometry)) return false;
    return (await versions.picture(target.paper, page)) === picture;
  };
  const next = pageMap(alignment)[pageIndex] ?? undefined;
  const places = next !== undefined && (await looksSame(next)) ? [next] : await alike(target, looksSame);
  const [at, ...others] = places.flatMap(page => placedOn(page) ?? []);
  if (at && others.length === 0) return { kind: 'same', at };
  const offered = at ? [at, ...others] : next === undefined ? [] : [placedOn(next)];
  const candidates = offered.flatMap(place => (place ? [{ paper: target.paper, at: place, words: '' }] : []));
  return { kind: 'unsure', candidates, because: 'no-words' };
}

/** The pages without words that look the same. */
async function alike(target: Version, looksSame: (page: number) => Promise<boolean>): Promise<readonly number[]> {
  const wordless = Array.from(target.text.pages.keys()).filter(page => isWordless(target.text, page));
  const found: number[] = [];
  for (const page of wordless.slice(0, MOST_PAGES)) if (await looksSame(page)) found.push(page);
  return found;
}

function isSameSize(a: PageGeometry, b: PageGeometry): boolean {
  const [own, other] = [shownSize(a), shownSize(b)];
  return Math.abs(own.width - other.width) <= SAME_SIZE && Math.abs(own.height - other.height) <= SAME_SIZE;
}
