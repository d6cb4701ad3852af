import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpClient } from '../../electron/http/http-client.ts';
import { oparlReader } from '../../electron/sources/remote/oparl/oparl-reader.ts';
import { ok } from '../../shared/result.ts';
import { publishedFileSchema, publishedMeetingSchema } from '../../shared/sources/published.ts';
import { contextWith, sourceAt } from '../unit/electron/sources/remote/oparl/council.ts';

const BODY = 'https://rat.example/body/1';
const LISTS = ['meeting', 'organization', 'paper', 'file'];

const FIELDS = (
  'id type name start deleted modified organization location invitation web size agendaItem auxiliaryFile consultation ' +
  'paper mainFile number order public mimeType downloadUrl accessUrl fileName sha1Checksum cancelled meetingState ' +
  'resultsProtocol'
).split(' ');

const address = fc.constantFrom('https://rat.example/a', 'http://rat.example/b', '/c.pdf', './d', 'javascript:1', '');
const text = fc.oneof(
  address,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Gesamtunterlagen.pdf', 'application/pdf'),
);
const day = fc.constantFrom('2026-12-01T10:00:00+01:00', '2026-11-30', '2026-13-01T10:00:00Z', '0000-00-00T00:00:00Z');

/** What a system may answer: objects that begin as they should, with anything in any of their fields. */
const { thing } = fc.letrec<{ thing: unknown; field: unknown }>(tie => ({
  field: fc.oneof(
    { depthSize: 'small' },
    text,
    day,
    fc.jsonValue({ maxDepth: 1 }),
    tie('thing'),
    fc.array(tie('thing'), { maxLength: 3 }),
  ),
  thing: fc.dictionary(fc.constantFrom(...FIELDS), tie('field'), { maxKeys: 9 }),
}));
const meeting = fc.tuple(thing, day, fc.nat(3)).map(([fields, start, number]) => ({
  ...(fields as object),
  id: `${BODY}/meeting/${number}`,
  start,
}));

/** A system that answers lists with these elements, and every other question with one of them. */
function systemOf(meetings: readonly unknown[], others: readonly unknown[]): HttpClient {
  const lists = Object.fromEntries(LISTS.map(list => [list, `${BODY}/${list}s`]));
  const answerTo = (url: URL): unknown => {
    if (url.href === BODY) return { id: BODY, ...lists };
    if (url.pathname.endsWith('/meetings')) return { data: meetings, links: {} };
    if (LISTS.some(list => url.pathname.endsWith(`/${list}s`))) return { data: others, links: { next: './on' } };
    return others[url.href.length % Math.max(1, others.length)];
  };
  return {
    ask: ({ url }) => {
      const body = new TextEncoder().encode(JSON.stringify(answerTo(new URL(url))) ?? 'nothing');
      return Promise.resolve(ok({ status: 200, headers: new Map(), url, body }));
    },
    stream: () => Promise.reject(new Error('A look reads whole answers only.')),
  };
}

describe('answers of an OParl system', () => {
  it('whatever they hold, come to meetings and files as the contract has them, twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(meeting, { maxLength: 5 }),
        fc.array(thing, { maxLength: 5 }),
        async (meetings, others) => {
          let kept: unknown;
          for (const today of ['2026-11-23', '2026-12-02']) {
            const context = contextWith({ http: systemOf(meetings, others), today, kept });
            const survey = await oparlReader.survey(sourceAt(BODY), context);
            if (!survey.ok) continue;
            const { value } = survey;
            expect(publishedMeetingSchema.array().safeParse(value.meetings).success).toBe(true);
            expect(publishedFileSchema.array().safeParse(value.files).success).toBe(true);
            const paths = value.files.map(({ path }) => path);
            expect(new Set(paths).size).toBe(paths.length);
            expect(value.withdrawn.filter(path => paths.includes(path))).toEqual([]);
            expect(paths.every(path => /^[0-9a-f]{40}\.pdf$/.test(path))).toBe(true);
            kept = JSON.parse(JSON.stringify(value.keep));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
