import path from 'node:path';
import { z } from 'zod';
import { FOR_THIS_ACCOUNT } from '../files/atomic-write.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { WriteQueue } from '../files/write-queue.ts';

const FILE_NAME = 'secrets.json';

/** Seals text so that only this account on this computer can open it: the keychain of the operating system. */
export type Keychain = {
  /** False on a computer without one: secrets are then only kept from other accounts, by the file's permissions. */
  readonly isThere: () => boolean;
  readonly seal: (text: string) => Uint8Array;
  /** @throws when it was sealed by another account or computer */
  readonly open: (sealed: Uint8Array) => string;
};

const secretSchema = z.union([z.object({ sealed: z.base64() }), z.object({ plain: z.string() })]);
const secretsSchema = z.record(z.string(), secretSchema);
type Secret = z.infer<typeof secretSchema>;

/** Passwords and keys, by names that tell what they are for. They never leave this computer. */
export type Secrets = {
  /** Undefined where there is none, or it cannot be opened any more. */
  readonly get: (name: string) => string | undefined;
  /** @throws the system's error when it could not be written */
  readonly set: (name: string, value: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

/** Reads the secrets of a profile; the file is set aside when it cannot be understood. */
export async function openSecrets(folder: string, keychain: Keychain, nowMs: number): Promise<Secrets> {
  const file = path.join(folder, FILE_NAME);
  const { value } = await readJsonFile(file, secretsSchema, nowMs);
  const secrets = new Map<string, Secret>(Object.entries(value ?? {}));
  const queue = new WriteQueue();
  const write = (): Promise<void> =>
    queue.add(() => writeJsonFile(file, Object.fromEntries(secrets), FOR_THIS_ACCOUNT));
  return {
    get(name) {
      const secret = secrets.get(name);
      if (secret === undefined) return undefined;
      if ('plain' in secret) return secret.plain;
      try {
        return keychain.open(Buffer.from(secret.sealed, 'base64'));
      } catch {
        // The member is asked for it again, as where there never was one.
        return undefined;
      }
    },
    async set(name, value) {
      secrets.set(
        name,
        keychain.isThere() ? { sealed: Buffer.from(keychain.seal(value)).toString('base64') } : { plain: value },
      );
      await write();
    },
    async remove(name) {
      if (secrets.delete(name)) await write();
    },
  };
}
