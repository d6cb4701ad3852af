import { generateX25519Identity } from 'age-encryption';
import { z } from 'zod';

/** An identity as the `age` tool writes it. */
const identitySchema = z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);

/**
 * The keys to one member's work. Each time a key is made anew the epoch is one higher; what was written under earlier keys
 * stays readable, so they are kept.
 */
export const keyRingSchema = z.object({
  epoch: z.number().int().positive().max(999_999),
  /** The one that is written with first, then the earlier ones. */
  identities: z.tuple([identitySchema], identitySchema).readonly(),
});
export type KeyRing = Readonly<z.infer<typeof keyRingSchema>>;

export async function firstKeyRing(): Promise<KeyRing> {
  return { epoch: 1, identities: [identitySchema.parse(await generateX25519Identity())] };
}

/**
 * The key ring after a new key was made.
 *
 * @param taken epochs whose names are taken on the target, by keys or by what is none
 */
export async function nextKeyRing(before: KeyRing, taken: readonly number[] = []): Promise<KeyRing> {
  let epoch = before.epoch + 1;
  while (taken.includes(epoch)) epoch += 1;
  const fresh = identitySchema.parse(await generateX25519Identity());
  return { epoch, identities: [fresh, ...before.identities] };
}

/** A key ring as an identity file: `age -d -i FILE` opens with it whatever was written under any of its keys. */
export function identityFile({ epoch, identities }: KeyRing): string {
  return ['# The keys to your work in Lectern. Whoever has this file can read it.', `# epoch: ${epoch}`, ...identities]
    .map(line => `${line}\n`)
    .join('');
}

/** Reads what {@link identityFile} wrote; undefined for anything else. */
export function readIdentityFile(text: string): KeyRing | undefined {
  const lines = text.split('\n');
  const epoch = Number(/^# epoch: (\d+)$/m.exec(text)?.[1]);
  const identities = lines.filter(line => line !== '' && !line.startsWith('#'));
  return keyRingSchema.safeParse({ epoch, identities }).data;
}
