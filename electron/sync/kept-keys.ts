import type { MemberId } from '../../shared/ids.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import type { TargetPlace } from '../../shared/sync/status.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { keyRingSchema, type KeyRing } from './keys/key-ring.ts';

const PASSWORD = 'sync:password';

function nameOf(member: MemberId): string {
  return `sync:keys:${member}`;
}

/** The keys to a member's work as this device keeps them; undefined where they cannot be had any more. */
export function keptKeys(secrets: Secrets, member: MemberId): KeyRing | undefined {
  try {
    return keyRingSchema.safeParse(JSON.parse(secrets.get(nameOf(member)) ?? '')).data;
  } catch {
    return undefined;
  }
}

/** @throws the system's error when they could not be written */
export function keepKeys(secrets: Secrets, member: MemberId, ring: KeyRing): Promise<void> {
  return secrets.set(nameOf(member), JSON.stringify(ring));
}

export function forgetKeys(secrets: Secrets, member: MemberId): Promise<void> {
  return secrets.remove(nameOf(member));
}

/** How this device signs in at a place. */
export function keptCredentials(secrets: Secrets, place: TargetPlace): Credentials | undefined {
  if (place.kind !== 'webdav' || place.userName === null) return undefined;
  return { userName: place.userName, password: secrets.get(PASSWORD) ?? '' };
}

export function keepPassword(secrets: Secrets, credentials: Credentials | null): Promise<void> {
  return credentials ? secrets.set(PASSWORD, credentials.password) : secrets.remove(PASSWORD);
}
