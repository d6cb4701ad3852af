import type { ModernGovSite } from '../../../../../support/servers/moderngov/moderngov.ts';
import { openSite, pdf } from './reading-desk.ts';

type Furnished = {
  readonly site: ModernGovSite;
  readonly committee: number;
  readonly meetings: readonly number[];
};

/** Three meetings, the first two with a report each and the third with a pack. */
export async function furnished(): Promise<Furnished> {
  const site = await openSite();
  const { council } = site;
  const committee = council.addCommittee('Planning Committee');
  const meetings = ['2026-11-25', '2026-12-02', '2026-12-07'].map(date => council.addMeeting({ committee, date }));
  for (const [index, meeting] of meetings.entries()) {
    const item = council.addItem(meeting, '3', "Residents' parking");
    council.publishReport(item, { title: 'Parking', bytes: pdf(`report ${index}`), published: '2026-11-18' });
  }
  council.publishPack(meetings[2] ?? 0, pdf('pack'));
  return { site, committee, meetings };
}
