import { useLiveQuery } from 'dexie-react-hooks';
import { flagOf, type InterestFlag } from '../../shared/interests/flag.ts';
import { sha256Schema, type Sha256 } from '../../shared/ids.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { withSeenBefore } from '../../shared/reading/from-before.ts';
import { readingOf, readingRecordId, type Reading } from '../../shared/reading/place.ts';
import type { Arrival } from '../db/arrival.ts';
import { store } from '../db/the-store.ts';
import { countAnnotations } from '../work/count-annotations.ts';

/** All papers that can be read; undefined until they are known. Like every hook here it follows the store. */
export function usePapers(): readonly Paper[] | undefined {
  return useLiveQuery(async () => (await store.papers()).filter(paper => paper.stage !== 'stored'));
}

export function usePaper(sha256: Sha256 | undefined): Paper | undefined {
  return useLiveQuery(() => (sha256 ? store.paper(sha256) : undefined), [sha256]);
}

export function usePaperDetail(sha256: Sha256 | undefined): PaperDetail | undefined {
  return useLiveQuery(() => (sha256 ? store.detail(sha256) : undefined), [sha256]);
}

/** What is known of the inside of some papers, by paper. */
export function usePaperDetails(papers: readonly Sha256[]): ReadonlyMap<Sha256, PaperDetail> | undefined {
  return useLiveQuery(async () => {
    const details = await Promise.all(papers.map(sha256 => store.detail(sha256)));
    return new Map(details.flatMap(detail => (detail ? [[detail.sha256, detail] as const] : [])));
  }, [papers.join()]);
}

/** How far each paper has been read, in earlier versions too. */
export function useReadings(): ReadonlyMap<Sha256, Reading> | undefined {
  return useLiveQuery(async () => {
    const readings = new Map<Sha256, Reading>();
    for (const record of await store.recordsOfKind('reading')) {
      const paper = sha256Schema.safeParse(record.fields['paper']).data;
      if (paper) readings.set(paper, readingOf(record));
    }
    return withSeenBefore(readings, await store.pageMaps.all());
  });
}

/** How far some papers have been read, in earlier versions among them too. */
export function useReadingsOf(papers: readonly Sha256[]): ReadonlyMap<Sha256, Reading> | undefined {
  return useLiveQuery(async () => {
    const records = await Promise.all(papers.map(sha256 => store.record(readingRecordId(sha256))));
    const own = papers.flatMap((sha256, at) => (records[at] ? [[sha256, readingOf(records[at])] as const] : []));
    const maps = await Promise.all(papers.map(sha256 => store.pageMaps.to(sha256)));
    return withSeenBefore(new Map(own), maps.flat());
  }, [papers.join()]);
}

/** How many annotations each paper has: {@link countAnnotations}. */
export function useAnnotationCounts(): ReadonlyMap<Sha256, number> | undefined {
  return useLiveQuery(() => countAnnotations(store));
}

/** All interests flagged, the earliest first. */
export function useFlags(): readonly InterestFlag[] | undefined {
  return useLiveQuery(async () => {
    const flags = (await store.recordsOfKind('flag')).flatMap(record => flagOf(record) ?? []);
    return flags.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  });
}

/** The names of the devices whose work is here, by device id. */
export function useDeviceNames(): ReadonlyMap<string, string> | undefined {
  return useLiveQuery(async () => {
    const records = await store.recordsOfKind('device');
    return new Map<string, string>(
      records.map(({ id, fields: { name } }) => [id, typeof name === 'string' ? name : 'another device']),
    );
  });
}

/** Files that could not be made papers and were not put away by the member. */
export function useArrivalProblems(): readonly Arrival[] | undefined {
  return useLiveQuery(async () =>
    (await store.arrivals()).filter(arrival => arrival.problem !== null && !arrival.dismissed),
  );
}
