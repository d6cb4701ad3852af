import { randomBytes } from 'node:crypto';
import { idFromBytes } from '../../shared/ids.ts';

/** A fresh random id of 16 characters of `a-z2-7`, to be parsed by the schema of what it names. */
export function randomId(): string {
  return idFromBytes(randomBytes(16));
}
