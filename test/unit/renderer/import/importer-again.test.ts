import { describe, expect, it } from 'vitest';
import { ImportDesk } from '../../../support/import-desk.ts';

describe('taking a damaged paper again', () => {
  it('gets its bytes from where it came, and reads it anew', async () => {
    const desk = new ImportDesk();
    const sha256 = desk.write('a.pdf', 1);
    await desk.importer.refresh();
    await desk.rest();
    await desk.store.changePaper(sha256, { fileName: 'damaged' });

    expect(await desk.importer.takeAgain(sha256)).toBe(true);
    await desk.rest();
    expect(await desk.store.paper(sha256)).toMatchObject({ fileName: 'a.pdf', stage: 'indexed' });
    expect(desk.jobs.filter(job => job === 'open a.pdf')).toHaveLength(2);
  });

  it('leaves the paper as it is when no source has it any more', async () => {
    const desk = new ImportDesk();
    const sha256 = desk.write('a.pdf', 1);
    await desk.importer.refresh();
    await desk.rest();
    desk.folder.delete('a.pdf');

    expect(await desk.importer.takeAgain(sha256)).toBe(false);
    expect(await desk.store.paper(sha256)).toBeDefined();
  });
});
