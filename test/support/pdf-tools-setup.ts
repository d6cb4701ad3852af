import { ensurePdfTools } from '../../build/runtime/pdf-tools.ts';

/** Runs once before all tests: what second tools say of the PDFs that Lectern writes is part of them. */
export async function setup(): Promise<void> {
  await ensurePdfTools();
}
