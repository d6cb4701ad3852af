import { describe, expect, it } from 'vitest';
import type { Sha256 } from '../../../../shared/ids.ts';
import { bytesOf, sha256Of } from '../../../support/fake-folder.ts';
import { ImportDesk } from '../../../support/import-desk.ts';

const BYTES = bytesOf(1);
const PAPER = sha256Of(BYTES);

async function committeeOf(desk: ImportDesk, sha256: Sha256): Promise<string | undefined> {
  return (await desk.store.paper(sha256))?.committee;
}

describe('the committee of a paper that is in the library already', () => {
  it('is that of the folder it is found in later', async () => {
    const desk = new ImportDesk();
    desk.folder.write('Opened.pdf', BYTES);
    await desk.refresh();
    await desk.store.changePaper(PAPER, { body: 'As page one says', committee: 'As page one says' });
    desk.folder.write('Scrutiny/Pack.pdf', BYTES);
    await desk.refresh();
    expect(await committeeOf(desk, PAPER)).toBe('Scrutiny');
    expect(await desk.store.papers()).toHaveLength(1);
  });

  it('goes with its folder when that gets another name', async () => {
    const desk = new ImportDesk();
    desk.folder.write('Wrong/Pack.pdf', BYTES);
    await desk.refresh();
    expect(await committeeOf(desk, PAPER)).toBe('Wrong');
    desk.folder.delete('Wrong/Pack.pdf');
    desk.folder.write('Right/Pack.pdf', BYTES);
    await desk.refresh();
    expect(await committeeOf(desk, PAPER)).toBe('Right');
  });

  it('stays while it lies in its first folder too', async () => {
    const desk = new ImportDesk();
    desk.folder.write('One/Pack.pdf', BYTES);
    await desk.refresh();
    desk.folder.write('Two/Pack.pdf', BYTES);
    await desk.refresh();
    expect(await committeeOf(desk, PAPER)).toBe('One');
  });

  it('stays when it is opened from outside any committee’s folder', async () => {
    const desk = new ImportDesk();
    desk.folder.write('One/Pack.pdf', BYTES);
    await desk.refresh();
    desk.folder.write('Pack.pdf', BYTES);
    await desk.refresh();
    expect(await committeeOf(desk, PAPER)).toBe('One');
  });
});
