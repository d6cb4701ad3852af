import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowHandlers, type HandlerOptions } from '../../../../electron/ipc/handlers.ts';
import { calendarFile } from '../../../../shared/calendar/ics.ts';
import type { MeetingEvent } from '../../../../shared/calendar/meeting-event.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOW = Date.UTC(2026, 6, 6, 9, 5);
const MEETING: MeetingEvent = {
  id: 'planning-2026-07-10',
  title: 'Planning: Committee “A/B”',
  date: '2026-07-10',
  time: '13:00',
  venue: null,
  description: '',
};

/** Saves as the window would, with a member who answers the dialog so. */
function save(answer: (suggestedName: string) => string | null) {
  const options = {
    ask: { whereToSaveCalendar: (name: string) => Promise.resolve(answer(name)) },
    now: () => NOW,
  } as unknown as HandlerOptions;
  return windowHandlers(options)['calendar.save'](MEETING);
}

describe('saving a meeting for the calendar', () => {
  it('suggests a name that every system takes, and writes the file where the member says', async () => {
    const folder = temporaryFolder();
    const outcome = await save(name => path.join(folder, name));
    expect(outcome).toEqual({ outcome: 'saved', fileName: '2026-07-10 Planning Committee “A B”.ics' });
    const written = await readFile(path.join(folder, '2026-07-10 Planning Committee “A B”.ics'), 'utf8');
    expect(written).toBe(calendarFile(MEETING, NOW));
    expect(written).toContain('DTSTAMP:20260706T090500Z');
  });

  it('writes nothing when the member cancels', async () => {
    expect(await save(() => null)).toEqual({ outcome: 'cancelled' });
  });

  it('says what is the matter when it cannot be written', async () => {
    const gone = path.join(temporaryFolder(), 'gone', 'Meeting.ics');
    expect(await save(() => gone)).toEqual({ outcome: 'failed', problem: 'no-folder' });
  });
});
