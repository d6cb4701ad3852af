import { standingOn } from '../../shared/anchoring/carrying/standing-on.ts';
import { annotationOf, inReadingOrder, type Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { Store } from '../db/store.ts';

type Source = Pick<Store, 'recordsOfPaper' | 'recordsWithIds' | 'carried' | 'decidedOn'>;

/** The annotations on a paper as they are kept now: those made on it, and those carried over to it. In reading order. */
export async function marksOn(store: Source, paper: Sha256): Promise<readonly Annotation[]> {
  const [own, decided, ids] = await Promise.all([
    store.recordsOfPaper(paper, 'annotation'),
    store.decidedOn(paper),
    store.carried.ids(paper),
  ]);
  const carried = new Map((await store.carried.to(paper, ids)).map(row => [row.id, row]));
  const others = new Map([...decided, ...(await store.recordsWithIds(ids))].map(record => [record.id, record]));
  const standing = Array.from(others.values(), record => {
    const made = annotationOf(record);
    return made && made.paper !== paper ? standingOn(made, paper, carried.get(made.id)) : undefined;
  });
  return inReadingOrder([...own.map(annotationOf), ...standing].filter(mark => mark !== undefined));
}
