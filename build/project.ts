import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const PROJECT_ROOT = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
