import { describe, expect, it } from 'vitest';
import type { OparlServer } from '../../../../../support/servers/oparl.ts';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { fillCouncil, lookAt, pdf, TODAY } from './council.ts';

const NEXT_DAY = '2026-11-24';
const NOW = `${NEXT_DAY}T09:00:00+01:00`;
const BEFORE = '2026-10-01T08:00:00+02:00';

async function council(): Promise<OparlServer> {
  const server = await oparlServer();
  fillCouncil(server);
  return server;
}

/** What is new hangs on objects that name it but are not marked as changed. */
const LATER: Readonly<Record<string, (server: OparlServer) => void>> = {
  'an item on a meeting': ({ idOf, set }) => {
    set('file/9', pdf('Nachtrag', '/files/9.pdf'), NOW);
    set('paper/9', { name: 'Nachtrag', mainFile: idOf('file/9'), consultation: [idOf('consultation/9')] }, NOW);
    set(
      'consultation/9',
      { paper: idOf('paper/9'), agendaItem: idOf('agendaItem/9'), meeting: idOf('meeting/2') },
      NOW,
    );
    set('agendaItem/9', { number: '9', meeting: idOf('meeting/2'), consultation: idOf('consultation/9') }, NOW);
    const start = '2027-01-12T17:00:00+01:00';
    set('meeting/2', { start, organization: [idOf('organization/2')], agendaItem: [idOf('agendaItem/9')] }, BEFORE);
  },
  'a consultation on an item': ({ idOf, set }) => {
    set('file/9', pdf('Nachtrag', '/files/9.pdf'), NOW);
    set('paper/9', { mainFile: idOf('file/9') }, NOW);
    set('consultation/9', { paper: idOf('paper/9'), agendaItem: idOf('agendaItem/1') }, NOW);
    const consultation = [idOf('consultation/1'), idOf('consultation/9')];
    set('agendaItem/1', { order: 1, number: '1', name: 'Schule', consultation }, BEFORE);
  },
  'a paper on a consultation': ({ idOf, set }) => {
    set('file/9', pdf('Nachtrag', '/files/9.pdf'), NOW);
    set('paper/9', { mainFile: idOf('file/9'), consultation: idOf('consultation/1') }, NOW);
    set('consultation/1', { paper: [idOf('paper/1'), idOf('paper/9')] }, BEFORE);
  },
  'a file on a paper': ({ idOf, set }) => {
    set('file/9', pdf('Nachtrag', '/files/9.pdf', { paper: [idOf('paper/1')] }), NOW);
    set('paper/1', { mainFile: idOf('file/2'), auxiliaryFile: [idOf('file/3'), idOf('file/9')] }, BEFORE);
  },
};

describe('what is hung later on something that is not marked as changed', () => {
  it.each(Object.entries(LATER))('is there at the next look: %s', async (_name, hang) => {
    const server = await council();
    const first = await lookAt(server.body);
    hang(server);
    const second = await lookAt(server.body, { kept: first.keep, today: NEXT_DAY });
    expect(second.problem).toBeNull();
    expect(second.files.map(({ fileName }) => fileName)).toContain('Nachtrag.pdf');
    expect(second.files).toHaveLength(4);
  });

  it('is asked for once where nothing ever names it', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.set('file/9', pdf('Beschluss', '/files/9.pdf', { agendaItem: [server.idOf('agendaItem/1')] }), NOW);
    const item = new URL(server.idOf('agendaItem/1')).pathname;
    const asked: number[] = [];
    let kept = first.keep;
    for (const today of [TODAY, NEXT_DAY, NEXT_DAY]) {
      server.asked.length = 0;
      ({ keep: kept } = await lookAt(server.body, { kept, today }));
      asked.push(server.asked.filter(path => path === item).length);
    }
    expect(asked).toEqual([1, 0, 0]);
  });

  it('is of no account where it hangs on nothing that is known', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.set('paper/9', { mainFile: server.idOf('file/9'), consultation: server.idOf('consultation/99') }, NOW);
    server.asked.length = 0;
    const second = await lookAt(server.body, { kept: first.keep, today: NEXT_DAY });
    expect(second).toMatchObject({ files: first.files, problem: null });
    expect(server.asked).toHaveLength(7);
  });
});
