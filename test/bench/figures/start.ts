import path from 'node:path';
import { PROJECT_ROOT } from '../../../build/project.ts';
import { today } from '../../e2e/run-file.ts';
import { writeManyMeetings } from '../../fixtures/many-meetings.ts';
import type { Figure } from '../figure.ts';
import { fillLibrary } from '../library-profile.ts';
import { timeStart } from '../time-start.ts';

const MEETINGS = 50;

/**
 * From the start of the process to a library that can be used, against an empty window.
 *
 * The clock starts just before the program is started. It stops once the window is shown and, with Lectern, all 50
 * meetings stand in the page, the first button among them would take a click, and that has been painted; with the empty
 * window, once its page has been painted. Both sides start with a profile they had before, so that Chromium's caches are
 * filled, and with the same hook loaded, which tells the time.
 */
export const start: Figure = {
  name: 'start',
  unit: 'ms',
  limits: { ratio: 2 },
  warmUp: true,
  async prepare({ runtime, baselines, newFolder }) {
    const council = path.join(await newFolder('council'), 'papers');
    await writeManyMeetings(council, MEETINGS, { today: today() });
    const profile = await newFolder('profile');
    await fillLibrary(runtime, profile, council);
    const emptyProfile = await newFolder('empty-profile');
    const library = { rows: '.meeting, .next', count: MEETINGS, control: '.next__side .button, .meeting__open' };
    const nothing = { rows: 'body', count: 1, control: '' };
    return {
      ours: () => timeStart(runtime, baselines, { app: PROJECT_ROOT, profile }, library),
      baseline: () => timeStart(runtime, baselines, { app: baselines.emptyApp, profile: emptyProfile }, nothing),
      note: `process start to a usable library of ${MEETINGS} meetings, against an empty Electron window`,
    };
  },
};
