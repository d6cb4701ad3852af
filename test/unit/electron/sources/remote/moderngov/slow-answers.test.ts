import { describe, expect, it } from 'vitest';
import { surveySite } from '../../../../../../electron/sources/remote/moderngov/survey-site.ts';
import type { Survey } from '../../../../../../electron/sources/remote/remote-reader.ts';
import { dayAfter } from '../../../../../../shared/sources/moderngov/council-clock.ts';
import { contextWith, openSite, pdf, sourceAt, TODAY } from './reading-desk.ts';

/** Looks at twelve meetings with a pack each, where every answer takes so long. */
async function slowSite(answerMs: number): Promise<(kept?: unknown) => Promise<Survey>> {
  const site = await openSite();
  const committee = site.council.addCommittee('Cabinet');
  for (let days = 1; days <= 12; days += 1) {
    const meeting = site.council.addMeeting({ committee, date: dayAfter(TODAY, days) });
    site.council.publishPack(meeting, pdf(`pack ${days}`));
  }
  return async kept => {
    const context = contextWith({ kept });
    let nowMs = 0;
    const http: typeof context.http = {
      ...context.http,
      ask: async request => {
        nowMs += answerMs;
        return context.http.ask(request);
      },
    };
    const survey = await surveySite(sourceAt(site.url), { ...context, http }, () => nowMs);
    if (!survey.ok) throw new Error(`Nothing could be read: ${survey.error}`);
    return survey.value;
  };
}

function days({ files }: Survey): readonly string[] {
  return files.flatMap(({ date }) => date ?? []).toSorted();
}

describe('a ModernGov site that answers slowly', () => {
  it('tells within minutes of the nearest papers, and of the others at the next looks', async () => {
    const look = await slowSite(20_000);
    const first = await look();
    expect(days(first)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    expect(first).toMatchObject({ problem: null, leftOut: null, withdrawn: [] });
    expect(first.meetings).toHaveLength(12);
    const second = await look(first.keep);
    expect(days(second)).toEqual(expect.arrayContaining([...days(first), '2026-11-28', '2026-11-29']));
    expect(second.withdrawn).toEqual([]);
    const third = await look(second.keep);
    expect(days(third)).toHaveLength(12);
  });

  it('looks into the nearest meeting however slow it is', async () => {
    const look = await slowSite(300_000);
    expect(days(await look())).toEqual(['2026-11-24']);
  });
});
