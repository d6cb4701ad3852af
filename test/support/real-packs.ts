import path from 'node:path';
import { PROJECT_ROOT } from '../../build/project.ts';

/** The environment variable that names the folder of real papers. */
export const PACKS_VARIABLE = 'LECTERN_PACKS';

/** Real papers lie beside the project, or where the environment says; they are no part of it. */
export const PACKS = process.env[PACKS_VARIABLE] ?? path.join(PROJECT_ROOT, '..', 'shared', 'packs');
