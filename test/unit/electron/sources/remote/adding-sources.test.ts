import { describe, expect, it } from 'vitest';
import { ok } from '../../../../../shared/result.ts';
import { settingsSchema } from '../../../../../electron/settings/settings.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { councilWith, rested, soon } from './council.ts';

describe('adding a source', () => {
  const COMMITTEES = [
    { id: '1', title: 'Cabinet', isMine: true },
    { id: '2', title: 'Planning', isMine: false },
  ];

  async function probed(credentials: { userName: string; password: string } | null = null) {
    const desk = await councilWith([]);
    await desk.settings.update(current => ({ ...current, sources: [] }));
    const address = `${desk.server.url}/papers`;
    desk.reader.offers = ok({ kind: 'webdav', address, name: 'Papers', committees: COMMITTEES });
    const remote = await desk.open();
    expect(await remote.probe(address, credentials)).toEqual(desk.reader.offers);
    return { ...desk, remote, address };
  }

  it('adds what was probed with the chosen committees, keeps the password as a secret, and looks', async () => {
    const { remote, listed, secrets, reader, settings } = await probed({ userName: 'jo', password: 'secret' });
    const added = await remote.addOffered(['2']);
    expect(added).toMatchObject({ kind: 'webdav', userName: 'jo', committees: [{ id: '2', title: 'Planning' }] });
    expect(listed()).toEqual([added]);
    expect([...secrets.all]).toEqual([[`source:${added?.id}`, 'secret']]);
    expect(settingsSchema.safeParse(settings.current()).success).toBe(true);
    expect(JSON.stringify(settings.current())).not.toContain('secret');
    await rested(remote, reader.surveyed, 1);
    expect(reader.surveyed[0]?.source).toEqual(added);
    expect(await remote.addOffered(null)).toBeNull();
  });

  it('adds a place once, with what was chosen last', async () => {
    const { remote, listed, address } = await probed();
    const first = await remote.addOffered(null);
    await remote.probe(address, null);
    const second = await remote.addOffered(['1', '1']);
    expect(second?.id).toBe(first?.id);
    expect(listed()).toEqual([second]);
    expect(second?.committees).toEqual([{ id: '1', title: 'Cabinet' }]);
  });

  it('changes the committees later, keeping their titles, and looks anew at once', async () => {
    const { remote, listed, reader } = await probed();
    const added = await remote.addOffered(['1']);
    if (!added) return;
    await rested(remote, reader.surveyed, 1);
    await remote.chooseCommittees(added.id, ['1', '2', 'unheard-of']);
    expect(listed()[0]?.committees).toEqual([
      { id: '1', title: 'Cabinet' },
      { id: '2', title: 'Planning' },
      { id: 'unheard-of', title: 'unheard-of' },
    ]);
    await rested(remote, reader.surveyed, 2);
    await remote.chooseCommittees(added.id, null);
    expect(listed()[0]?.committees).toBeNull();
    await remote.chooseCommittees(sourceId(9), null);
    expect(listed()).toHaveLength(1);
  });

  it('looks behind the address of a source with what it signs in with, and behind no other', async () => {
    const { remote, reader, address } = await probed({ userName: 'jo', password: 'secret' });
    await remote.addOffered(['1']);
    await remote.probe(address, null);
    expect(reader.probed.at(-1)?.context.credentials).toEqual({ userName: 'jo', password: 'secret' });
    await remote.probe(`${address}/elsewhere`, null);
    expect(reader.probed.at(-1)?.context.credentials).toBeUndefined();
  });

  it('signs in anew, ending a look that goes by the old password', async () => {
    const { remote, listed, reader, secrets } = await probed({ userName: 'jo', password: 'old' });
    let release = (): void => undefined;
    reader.holds = new Promise(resolve => (release = resolve));
    const added = await remote.addOffered(null);
    if (!added) return;
    await expect.poll(() => reader.surveyed.length, soon).toBe(1);
    await remote.signIn(added.id, { userName: 'jo2', password: 'new' });
    expect(reader.surveyed[0]?.context.signal.aborted).toBe(true);
    release();
    await rested(remote, reader.surveyed, 2);
    expect(reader.surveyed[1]?.context.credentials).toEqual({ userName: 'jo2', password: 'new' });
    expect(listed()[0]?.userName).toBe('jo2');
    expect([...secrets.all.values()]).toEqual(['new']);
  });

  it('forgets an offer when another address is probed in vain, and when a probe is stopped', async () => {
    const { remote, reader } = await probed();
    reader.offers = { ok: false, error: 'refused' };
    expect(await remote.probe('https://127.0.0.1:1/', null)).toEqual({ ok: false, error: 'refused' });
    expect(await remote.addOffered(null)).toBeNull();
    let release = (): void => undefined;
    reader.holds = new Promise(resolve => (release = resolve));
    reader.offers = ok({ kind: 'webdav', address: 'https://a.invalid/', name: 'A', committees: [] });
    const probing = remote.probe('https://a.invalid/', null);
    await expect.poll(() => reader.probed.length, soon).toBe(3);
    remote.stopProbe();
    expect(reader.probed.at(-1)?.context.signal.aborted).toBe(true);
    release();
    expect((await probing).ok).toBe(false);
    expect(await remote.addOffered(null)).toBeNull();
  });
});
