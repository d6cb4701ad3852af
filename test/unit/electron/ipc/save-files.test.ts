import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowHandlers, type HandlerOptions } from '../../../../electron/ipc/handlers.ts';
import { contract } from '../../../../shared/ipc.ts';
import type { FileKind } from '../../../../shared/files/file-kind.ts';
import { saveProblemWords } from '../../../../shared/files/save-outcome.ts';
import type { LocalSource } from '../../../../shared/sources/source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const BYTES = new TextEncoder().encode('%PDF-1.7 a copy');

/** Saves as the window would, with a member who answers the dialog so, and who has these sources of papers. */
function save(
  kind: FileKind,
  answer: (suggestedName: string) => string | null,
  sources: readonly Pick<LocalSource, 'kind' | 'path'>[] = [],
) {
  const options = {
    starting: Promise.resolve({ sources: { list: () => sources } }),
    ask: { whereToSave: (_kind: FileKind, name: string) => Promise.resolve(answer(name)) },
  } as unknown as HandlerOptions;
  return windowHandlers(options)['files.save'](kind, '2025-01-30 Cabinet: pages/notes', BYTES);
}

describe('saving what was taken out', () => {
  it.each([
    ['pdf', '2025-01-30 Cabinet pages notes.pdf'],
    ['docx', '2025-01-30 Cabinet pages notes.docx'],
    ['jsonld', '2025-01-30 Cabinet pages notes.jsonld'],
  ] as const)('suggests a name for a file of the kind %s, and writes it where the member says', async (kind, name) => {
    const folder = temporaryFolder();
    expect(await save(kind, suggested => path.join(folder, suggested))).toEqual({ outcome: 'saved', fileName: name });
    expect(new Uint8Array(await readFile(path.join(folder, name)))).toEqual(BYTES);
  });

  it('writes nothing when the member cancels', async () => {
    expect(await save('pdf', () => null)).toEqual({ outcome: 'cancelled' });
  });

  it('never takes the place of a paper that the member opened, however its path is written', async () => {
    const folder = temporaryFolder();
    const paper = path.join(folder, 'Pack.pdf');
    await writeFile(paper, 'the paper');
    await symlink(folder, path.join(folder, 'beside'));
    for (const file of [
      paper,
      path.join(folder, '..', path.basename(folder), 'Pack.pdf'),
      path.join(folder, 'beside', 'Pack.pdf'),
    ]) {
      expect(await save('pdf', () => file, [{ kind: 'file', path: paper }])).toEqual({
        outcome: 'failed',
        problem: 'place-of-papers',
      });
    }
    expect(await readFile(paper, 'utf8')).toBe('the paper');
    // A copy beside it is fine.
    expect(await save('pdf', () => path.join(folder, 'Copy.pdf'), [{ kind: 'file', path: paper }])).toMatchObject({
      outcome: 'saved',
    });
  });

  it('puts no PDF into a council folder, where it would be taken in as a paper', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'Cabinet'));
    const council = [{ kind: 'folder', path: folder }] as const;
    for (const file of [path.join(folder, 'New.pdf'), path.join(folder, 'Cabinet', 'New.PDF')]) {
      expect(await save('pdf', () => file, council)).toEqual({ outcome: 'failed', problem: 'place-of-papers' });
    }
    expect(saveProblemWords('place-of-papers')).toMatch(/Choose another folder\.$/);
    expect(await save('markdown', () => path.join(folder, 'Notes.md'), council)).toMatchObject({ outcome: 'saved' });
  });

  it('takes what the window hands over only as the contract says', () => {
    const { args } = contract['files.save'];
    expect(args.safeParse(['pdf', 'name', BYTES]).success).toBe(true);
    for (const wrong of [
      ['exe', 'name', BYTES],
      ['pdf', 'n'.repeat(2000), BYTES],
      ['pdf', 'name', 'text'],
      ['pdf', 'name'],
    ]) {
      expect(args.safeParse(wrong).success).toBe(false);
    }
  });
});
