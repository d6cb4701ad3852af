import { err } from '../../../shared/result.ts';
import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import { webAddress } from '../../http/web-address.ts';
import type { DownloadContext } from './downloads/download.ts';
import type { LaneSchedule, Load } from './lane-schedule.ts';
import type { Mirror } from './mirror.ts';
import { takeStep } from './take-step.ts';

export type FetchFileContext = Omit<DownloadContext, 'credentials' | 'mayGrow'> & {
  readonly mirror: Mirror;
  /** The address of the source. */
  readonly home: URL;
  /** For the server of the source, and no other. */
  readonly credentials: Credentials | undefined;
  readonly schedule: LaneSchedule;
};

/** Does for one file of a source what the plan says, in the lane and with the room on the disk that the schedule gives it. */
export async function fetchFile(step: FetchStep, load: Load, context: FetchFileContext): ReturnType<typeof takeStep> {
  const { credentials, home, mirror, schedule, freeBytes, onBytes } = context;
  const { file } = step;
  const address = webAddress(file.address);
  if (!address) return err('bad-address');
  if (step.how === 'fetch' && file.size !== null) schedule.expect(load, file.size);
  return takeStep(step, mirror, {
    ...context,
    // A file may lie with somebody else, who has no business with the member's password.
    credentials: address.origin === home.origin ? credentials : undefined,
    freeBytes: async () => (await freeBytes()) - schedule.promisedBefore(load),
    mayGrow: size => schedule.mayGrow(load, size),
    onBytes(bytes, total) {
      if (total !== null) schedule.expect(load, Math.max(total - bytes, 0));
      onBytes(bytes, total);
    },
  });
}
