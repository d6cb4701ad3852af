import path from 'node:path';
import { PROJECT_ROOT } from '../../build/project.ts';

/** Where the demo keeps what it makes. Git ignores the folder; each run begins with an empty one. */
export const DEMO_FOLDER = path.join(PROJECT_ROOT, '.demo');

export const PLACES = {
  /** The papers of the made-up council. */
  council: path.join(DEMO_FOLDER, 'council'),
  /** A folder for each device: its library, its journal, its settings. */
  profiles: path.join(DEMO_FOLDER, 'profiles'),
  /** Where the devices meet, as a folder of a cloud service or a share would be. */
  syncFolder: path.join(DEMO_FOLDER, 'sync-folder'),
  screenshots: path.join(DEMO_FOLDER, 'screenshots'),
  /** What Chromium itself wrote down of its use of the network. */
  logs: path.join(DEMO_FOLDER, 'logs'),
} as const;

/** A place as it is told: relative to the project's folder. */
export function told(place: string): string {
  return path.relative(PROJECT_ROOT, place);
}
