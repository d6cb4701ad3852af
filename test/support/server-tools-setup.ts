import { ensureServerTools } from '../../build/runtime/server-tools.ts';

/** Runs once before all tests: what real servers make of Lectern's requests is part of them. */
export async function setup(): Promise<void> {
  await ensureServerTools();
}
