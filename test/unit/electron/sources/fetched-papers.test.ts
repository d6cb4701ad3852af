import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CHUNK_BYTES } from '../../../../shared/sources/source.ts';
import { openPaperFiles } from '../../../../electron/sources/paper-files.ts';
import { isPlaceOfPapers } from '../../../../electron/sources/place-of-papers.ts';
import { openSources } from '../../../../electron/sources/sources.ts';
import { watchSources } from '../../../../electron/sources/watch-sources.ts';
import { sourceId } from '../../../support/made-up.ts';
import { paperServer } from '../../../support/servers/paper-server.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { memoryLog } from '../memory-log.ts';
import { paperBytes, writeFiles } from './papers.ts';
import { computer, offeredAt, remoteSource } from './remote/council.ts';

const ID = sourceId(0);
const soon = { timeout: 5000, interval: 10 };
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A computer with a folder of its own and papers that were fetched from a server. */
async function setUp(papers: Readonly<Record<string, Buffer>>) {
  const server = await paperServer(
    Object.fromEntries(Object.entries(papers).map(([name, bytes]) => [`/${name}`, { bytes }])),
  );
  const { settings, reader, open } = computer([remoteSource(server.url)]);
  reader.finds = { files: offeredAt(server.url, Object.keys(papers), { committee: 'Cabinet' }) };
  const remote = await open();
  await expect.poll(() => remote.files(ID).length, soon).toBe(Object.keys(papers).length);
  await expect.poll(() => remote.states()[0]?.doing, soon).toBe('waiting');
  const sources = openSources(
    settings,
    () => 0,
    () => undefined,
    remote.files,
  );
  const folder = temporaryFolder();
  await writeFiles(folder, { 'own.pdf': paperBytes(100) });
  await sources.addFolder(folder);
  return { server, reader, remote, sources, folder, files: openPaperFiles(sources.list, remote.fetchedFile) };
}

describe('papers fetched from a source on a network', () => {
  it('are found by a scan beside those of folders; their source is never unreachable', async () => {
    const { sources, remote } = await setUp({ 'a.pdf': paperBytes(2000) });
    const { files, unreachable, leftOut } = await sources.scan();
    expect(files.map(file => [file.ref.path, file.committee, file.size])).toEqual([
      ['a.pdf', 'Cabinet', 2000],
      ['own.pdf', null, 100],
    ]);
    expect(files[0]).toEqual(remote.files(ID)[0]);
    expect([unreachable, leftOut]).toEqual([[], []]);
  });

  it('are read as any paper: named by their bytes, handed out in proven pieces', async () => {
    const bytes = paperBytes(CHUNK_BYTES + 5);
    const { files } = await setUp({ 'a.pdf': bytes });
    const ref = { source: ID, path: 'a.pdf' };
    const print = await files.fingerprint(ref);
    expect(print).toEqual({ ok: true, value: { sha256: sha256(bytes), size: bytes.length } });
    if (!print.ok) return;
    const last = await files.read(ref, print.value.sha256, 1);
    expect(last).toEqual({ ok: true, value: new Uint8Array(bytes.subarray(CHUNK_BYTES)) });
  });

  it('hand out nothing of a version that was replaced meanwhile', async () => {
    const { files, server, reader, remote } = await setUp({ 'a.pdf': paperBytes(2000) });
    const ref = { source: ID, path: 'a.pdf' };
    const print = await files.fingerprint(ref);
    if (!print.ok) throw new Error(print.error);
    server.serve('/a.pdf', { bytes: paperBytes(2000, 7) });
    reader.finds = { files: offeredAt(server.url, ['a.pdf'], { version: 'two' }) };
    const before = remote.fetchedFile(ref);
    remote.look(ID);
    await expect.poll(() => remote.fetchedFile(ref), soon).not.toBe(before);
    await expect.poll(() => remote.states()[0]?.doing, soon).toBe('waiting');
    expect(await files.read(ref, print.value.sha256, 0)).toEqual({ ok: false, error: 'changed' });
    expect(await files.fingerprint(ref)).toMatchObject({ ok: true, value: { sha256: sha256(paperBytes(2000, 7)) } });
  });

  it.each(['b.pdf', '../a.pdf', `../${sha256(paperBytes(2000))}.pdf`, 'index.json', '/etc/passwd', '..'])(
    'are not reached by the path “%s”, which the source does not have',
    async refPath => {
      const { files } = await setUp({ 'a.pdf': paperBytes(2000) });
      expect(await files.fingerprint({ source: ID, path: refPath })).toEqual({ ok: false, error: 'vanished' });
    },
  );

  it('are noticed on a nudge when they came unseen', async () => {
    const { sources, server, reader, remote } = await setUp({ 'a.pdf': paperBytes(2000) });
    let told = 0;
    const watch = watchSources(sources, () => (told += 1), memoryLog());
    onTestFinished(() => watch.stop());
    watch.refresh();
    watch.noteScan(await sources.scan());
    server.serve('/b.pdf', { bytes: paperBytes(300) });
    reader.finds = { files: offeredAt(server.url, ['b.pdf']) };
    remote.look(ID);
    await expect.poll(() => remote.files(ID).length, soon).toBe(2);
    watch.nudge();
    await expect.poll(() => told, soon).toBe(1);
  });

  it('leave their address out when it is asked whether a file lies among papers', async () => {
    const { sources, folder } = await setUp({ 'a.pdf': paperBytes(2000) });
    expect(await isPlaceOfPapers(sources.list(), path.join(temporaryFolder(), 'a.pdf'))).toBe(false);
    expect(await isPlaceOfPapers(sources.list(), path.join(folder, 'new.pdf'))).toBe(true);
  });

  it('leave the list of sources with their source, and the folders stay', async () => {
    const { sources, remote } = await setUp({ 'a.pdf': paperBytes(2000) });
    await sources.remove(ID);
    await remote.forget(ID);
    expect((await sources.scan()).files.map(file => file.ref.path)).toEqual(['own.pdf']);
  });
});
