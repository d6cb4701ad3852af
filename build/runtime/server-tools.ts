import { SERVER_TOOL_PACKAGES } from './debian-packages.ts';
import { ensureTestTools, hasTestTools, type TestTools } from './test-tools.ts';

const TOOLS: TestTools = {
  packages: SERVER_TOOL_PACKAGES,
  tests: 'Tests with real servers',
  what: 'the servers (Apache, rclone) and the tool (age) that tests speak with',
};

/** Makes sure that the servers and the tool age are there for tests, as {@link ensureTestTools} does. */
export function ensureServerTools(): Promise<boolean> {
  return ensureTestTools(TOOLS);
}

/** Whether they are there; changes nothing. */
export function hasServerTools(): boolean {
  return hasTestTools(TOOLS);
}
