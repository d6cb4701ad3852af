import { PDF_TOOL_PACKAGES } from './debian-packages.ts';
import { ensureTestTools, hasTestTools, type TestTools } from './test-tools.ts';

const TOOLS: TestTools = {
  packages: PDF_TOOL_PACKAGES,
  tests: 'Tests of PDFs by second tools',
  what: 'the PDF tools that tests read PDFs with',
};

/** Makes sure that the PDF tools for tests are there, as {@link ensureTestTools} does. */
export function ensurePdfTools(): Promise<boolean> {
  return ensureTestTools(TOOLS);
}

/** Whether the tools are there; changes nothing. */
export function hasPdfTools(): boolean {
  return hasTestTools(TOOLS);
}
