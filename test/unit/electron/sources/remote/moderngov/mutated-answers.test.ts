import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HttpAnswer, HttpClient } from '../../../../../../electron/http/http-client.ts';
import { moderngovReader } from '../../../../../../electron/sources/remote/moderngov/moderngov-reader.ts';
import { ok } from '../../../../../../shared/result.ts';
import { publishedFileSchema, publishedMeetingSchema } from '../../../../../../shared/sources/published.ts';
import { sourceOfferSchema } from '../../../../../../shared/sources/remote-state.ts';
import { startModernGov, type ModernGovSite } from '../../../../../support/servers/moderngov/moderngov.ts';
import { contextWith, pdf, probeAt, sourceAt, surveyOf } from './reading-desk.ts';

/** Does something to an answer: `at` and `to` are parts of its length. */
type Harm = {
  readonly how: 'cut' | 'drop' | 'double' | 'junk';
  readonly at: number;
  readonly to: number;
  readonly junk: string;
};

const JUNK = [
  '<',
  '>',
  '&amp;',
  '\0',
  '</meeting>',
  '<!DOCTYPE x>',
  '<![CDATA[',
  '99/99/9999',
  '-1',
  '\u202E',
  'x'.repeat(5000),
];
const harm: fc.Arbitrary<Harm> = fc.record({
  how: fc.constantFrom('cut', 'drop', 'double', 'junk'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  junk: fc.constantFrom(...JUNK),
});

function harmed(text: string, { how, at, to, junk }: Harm): string {
  const [from, end] = [at, to].map(part => Math.floor(part * text.length)).toSorted((a, b) => a - b);
  if (how === 'cut') return text.slice(0, from);
  if (how === 'drop') return text.slice(0, from) + text.slice(end);
  if (how === 'double') return text.slice(0, end) + text.slice(from);
  return text.slice(0, from) + junk + text.slice(from);
}

/** Hands on the answers of a real client, each harmed in its own way. */
function harmingClient(client: HttpClient, harms: readonly Harm[]): HttpClient {
  let count = 0;
  return {
    ...client,
    ask: async request => {
      const answer = await client.ask(request);
      const harm = harms[count % harms.length];
      count += 1;
      if (!answer.ok || !harm) return answer;
      const body = Buffer.from(harmed(Buffer.from(answer.value.body).toString(), harm));
      return ok({ ...answer.value, body } satisfies HttpAnswer);
    },
  };
}

let site: ModernGovSite;
beforeAll(async () => {
  site = await startModernGov();
  const { council } = site;
  const committee = council.addCommittee("Planning & Members' Committee");
  for (const date of ['2026-11-25', '2026-12-02']) {
    const meeting = council.addMeeting({ committee, date });
    const item = council.addItem(meeting, '3', 'Parking (Exempt)');
    council.publishReport(item, { title: 'Parking', bytes: pdf() });
    council.publishSupplement(meeting, 'Late papers', pdf());
    council.publishPack(meeting, pdf());
  }
  return site.stop;
});

describe('answers that were harmed on the way', () => {
  it.each(['on', 'missing'] as const)(
    'never break the reader, and what it gives keeps its shape (service %s)',
    async service => {
      site.vices.service = service;
      const { http } = contextWith();
      const kept = (await surveyOf(site)).keep;
      await fc.assert(
        fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 6 }), fc.boolean(), async (harms, hasKept) => {
          const context = contextWith({ http: harmingClient(http, harms), kept: hasKept ? kept : undefined });
          const survey = await moderngovReader.survey(sourceAt(site.url), context);
          if (survey.ok) {
            publishedMeetingSchema.array().parse(survey.value.meetings);
            publishedFileSchema.array().parse(survey.value.files);
            expect(new Set(survey.value.files.map(({ path }) => path)).size).toBe(survey.value.files.length);
            for (const { address } of survey.value.files) expect(address.startsWith(site.url)).toBe(true);
          }
          const offer = await probeAt(
            `${site.url}mgUserInfo.aspx?UID=1`,
            contextWith({ http: harmingClient(http, harms) }),
          );
          if (offer.ok) sourceOfferSchema.parse(offer.value);
        }),
        { numRuns: 40 },
      );
    },
  );
});
