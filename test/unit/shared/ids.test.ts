import { describe, expect, it } from 'vitest';
import { deviceIdSchema, idFromBytes, sha256Schema } from '../../../shared/ids.ts';

describe('idFromBytes', () => {
  it('is sixteen letters and digits, one of each byte', () => {
    const id = idFromBytes(Uint8Array.from({ length: 20 }, (_, index) => index * 13));
    expect(deviceIdSchema.safeParse(id).success).toBe(true);
    expect(idFromBytes(Uint8Array.from({ length: 16 }, (_, index) => 16 + index))).toBe('qrstuvwxyz234567');
  });

  it('uses the whole alphabet for any byte', () => {
    expect(idFromBytes(new Uint8Array(16).fill(255))).toBe('7'.repeat(16));
    expect(idFromBytes(new Uint8Array(16).fill(32))).toBe('a'.repeat(16));
  });
});

describe('sha256Schema', () => {
  it.each(['', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)}\n`, `../${'a'.repeat(61)}`])('refuses %j', text => {
    expect(sha256Schema.safeParse(text).success).toBe(false);
  });
});
