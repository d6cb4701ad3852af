import type { MeetingEvent } from '../../shared/calendar/meeting-event.ts';
import { saveProblemWords } from '../../shared/files/save-outcome.ts';
import { ask } from '../bridge/bridge.ts';
import { notify } from '../state/notices.ts';

/** Asks the member where to keep the meeting as a calendar file, and says what came of it. */
export async function saveToCalendar(event: MeetingEvent): Promise<void> {
  const result = await ask('calendar.save', event);
  if (result.outcome === 'saved') {
    notify({
      tone: 'quiet',
      text: `Saved as ${result.fileName}. Open that file to put the meeting into your calendar.`,
    });
  } else if (result.outcome === 'failed') {
    notify({ tone: 'loss', text: saveProblemWords(result.problem) });
  }
}
