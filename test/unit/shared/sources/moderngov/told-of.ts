import type { ListedMeeting, ToldDocument, ToldMeeting } from '../../../../../shared/sources/moderngov/told.ts';

/** A meeting as a list has it. */
export function listed(id: string, date: string): ListedMeeting {
  return { id, committeeId: '3', committee: 'Cabinet', date, time: '18:00', status: 'Confirmed' };
}

/** A public document of an item. */
export function document(id: string, changes: Partial<ToldDocument> = {}): ToldDocument {
  return {
    id,
    title: `Paper ${id}`,
    address: `https://democracy.invalid/mgConvert2PDF.aspx?ID=${id}`,
    isRestricted: false,
    isDecision: false,
    published: '2026-11-20',
    sizeWords: '',
    ...changes,
  };
}

/** A meeting with one item that has these documents. */
export function meetingWith(...documents: readonly ToldDocument[]): ToldMeeting {
  const items = [{ number: '1', title: 'Item', isRestricted: false, documents }];
  return { id: '9', time: null, status: '', venue: null, isAgendaOut: true, items };
}
