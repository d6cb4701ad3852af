import { useEffect, useState } from 'react';
import { annotationOf } from '../../shared/annotations/model.ts';
import { countTags, type TagCount } from '../../shared/notes/tags.ts';
import { store } from '../db/the-store.ts';

/** The tags of all annotations of all papers, as they are now. */
export async function knownTags(): Promise<readonly TagCount[]> {
  return countTags((await store.recordsOfKind('annotation')).flatMap(record => annotationOf(record) ?? []));
}

/** The tags used before, looked up whenever they begin to be asked for. */
export function useKnownTags(areAsked: boolean): readonly TagCount[] {
  const [known, setKnown] = useState<readonly TagCount[]>([]);
  useEffect(() => {
    if (!areAsked) return undefined;
    let isCurrent = true;
    void knownTags().then(found => {
      if (isCurrent) setKnown(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [areAsked]);
  return known;
}
