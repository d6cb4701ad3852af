import { useCallback, useEffect, useState } from 'react';
import type { SourceId } from '../../shared/ids.ts';
import type { Source } from '../../shared/sources/source.ts';
import { ask, listen } from '../bridge/bridge.ts';

export type Sources = {
  /** Undefined until they are known. */
  readonly sources: readonly Source[] | undefined;
  /** Those that cannot be reached; undefined until they were looked for. */
  readonly unreachable: ReadonlySet<SourceId> | undefined;
  readonly remove: (id: SourceId) => Promise<void>;
};

/** The sources of this device; follows what the main process tells of them. */
export function useSources(): Sources {
  const [sources, setSources] = useState<readonly Source[]>();
  const [unreachable, setUnreachable] = useState<ReadonlySet<SourceId>>();
  const remove = useCallback(async (id: SourceId) => {
    await ask('sources.remove', id);
    setSources(await ask('sources.list'));
  }, []);

  useEffect(() => {
    let isHere = true;
    const look = async (): Promise<void> => {
      const list = await ask('sources.list');
      if (isHere) setSources(list);
      // Slow where a share does not answer: the list does not wait for it.
      const scan = await ask('sources.scan');
      if (isHere) setUnreachable(new Set(scan.unreachable));
    };
    void look();
    const stop = listen('sources.changed', () => void look());
    return () => {
      isHere = false;
      stop();
    };
  }, []);
  return { sources, unreachable, remove };
}
