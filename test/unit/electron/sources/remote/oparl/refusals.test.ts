import { expect, it } from 'vitest';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { lookAt, pdf, TODAY } from './council.ts';

const NEXT_DAY = '2026-11-24';
const MANY = 25;

it('asks for some of the many objects that a system refuses, each once a day, and for all others', async () => {
  const server = await oparlServer();
  const refused = Array.from({ length: MANY }, (_, index) => `consultation/${index}`);
  for (const name of refused) server.vices.broken.set(new URL(server.idOf(name)).pathname, 403);
  server.set('meeting/1', {
    start: '2026-12-08T18:00:00+01:00',
    agendaItem: [{ id: server.idOf('agendaItem/1'), consultation: refused.map(server.idOf) }],
  });
  server.set('file/1', pdf('Einladung', '/1'));
  server.set('meeting/2', { start: '2026-12-15T18:00:00+01:00', invitation: server.idOf('file/1') });
  const counts: number[] = [];
  let kept: unknown;
  for (const today of [TODAY, TODAY, TODAY, TODAY, NEXT_DAY]) {
    server.asked.length = 0;
    const { problem, leftOut, files, keep } = await lookAt(server.body, { kept, today });
    expect({ problem, leftOut, files: files.length }).toEqual({ problem: null, leftOut: 'refused', files: 1 });
    kept = keep;
    counts.push(server.asked.filter(path => path.includes('/consultation/')).length);
  }
  expect(counts).toEqual([10, 10, 5, 0, 10]);
});

it('asks for a few that are refused at each look: they may be published any time', async () => {
  const server = await oparlServer();
  const file = new URL(server.idOf('file/1')).pathname;
  server.set('file/1', pdf('Einladung', '/1'));
  server.set('meeting/1', { start: '2026-12-08T18:00:00+01:00', invitation: server.idOf('file/1') });
  server.vices.broken.set(file, 403);
  const first = await lookAt(server.body);
  server.vices.broken.clear();
  expect((await lookAt(server.body, { kept: first.keep })).files).toHaveLength(1);
});
