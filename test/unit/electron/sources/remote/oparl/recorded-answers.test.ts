import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../../../../../build/project.ts';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { lookAt } from './council.ts';

/** Answers of real systems, recorded beside the project; they are no part of it. */
const RECORDED = path.join(PROJECT_ROOT, '..', 'shared', 'api-samples', 'oparl', 'nordstemmen');
const meetings = existsSync(RECORDED) ? readdirSync(RECORDED).filter(name => name.startsWith('meeting_')) : [];

const recordedSchema = z.looseObject({
  start: z.string(),
  agendaItem: z.array(z.looseObject({ name: z.string() })),
});

describe('recorded answers of a real system', () => {
  it.skipIf(meetings.length === 0)('are read', async () => {
    for (const name of meetings) await expectToBeRead(readFileSync(path.join(RECORDED, name), 'utf8'));
  });
});

async function expectToBeRead(text: string): Promise<void> {
  const { start, agendaItem } = recordedSchema.parse(JSON.parse(text));
  const server = await oparlServer();
  // What the recording names elsewhere is not there: nothing but this machine is asked.
  const local = text.replaceAll(/https:\/\/[^/"]+\/webservice\/oparl\/v1\.1/g, `${server.origin}/gone`);
  server.set('meeting/1', z.looseObject({}).parse(JSON.parse(local)));
  const { meetings: found, files } = await lookAt(server.body, { today: start.slice(0, 10) });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ date: start.slice(0, 10), time: start.slice(11, 16) });
  expect(found[0]?.venue).toMatch(/Nordstemmen/);
  expect(found[0]?.items).toHaveLength(agendaItem.length);
  const kinds = files.map(({ kind }) => kind);
  expect(kinds).toContain('frontsheet');
  expect(kinds).toContain('minutes');
  expect(files.every(({ version }) => version !== null)).toBe(true);
}
