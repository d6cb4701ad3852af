import { openSegmentFile, type OpenSegment, type SegmentHandle } from '../../../../electron/journal/segment-files.ts';

/** What goes wrong in one call; undefined: nothing. */
export type Mishap =
  | { readonly at: 'open' | 'datasync' | 'truncate'; readonly code: string }
  | { readonly at: 'write'; readonly code: string; readonly afterBytes: number }
  | { readonly at: 'short-write'; readonly bytes: number }
  /** The power goes during a write: nothing works any more, not even the cleaning up. */
  | { readonly at: 'power-cut'; readonly afterBytes: number }
  | undefined;

/** Opens real segment files whose calls fail as `mishap` says at the time of the call. */
export function failingSegments(mishap: () => Mishap): OpenSegment {
  return async (root, name) => {
    const trouble = mishap();
    if (trouble?.at === 'open') throw systemError(trouble.code);
    return failing(await openSegmentFile(root, name), mishap);
  };
}

function failing(real: SegmentHandle, mishap: () => Mishap): SegmentHandle {
  const failAt = (at: 'datasync' | 'truncate'): void => {
    const trouble = mishap();
    if (trouble?.at === at) throw systemError(trouble.code);
    if (trouble?.at === 'power-cut') throw systemError('EIO');
  };
  return {
    async write(bytes, offset, length, position) {
      const trouble = mishap();
      if (trouble?.at === 'short-write') return real.write(bytes, offset, Math.min(length, trouble.bytes), position);
      if (trouble?.at !== 'write' && trouble?.at !== 'power-cut') return real.write(bytes, offset, length, position);
      await real.write(bytes, offset, Math.min(length, trouble.afterBytes), position);
      throw systemError(trouble.at === 'write' ? trouble.code : 'EIO');
    },
    async datasync() {
      failAt('datasync');
      await real.datasync();
    },
    async truncate(length) {
      failAt('truncate');
      await real.truncate(length);
    },
    close: () => real.close(),
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}
