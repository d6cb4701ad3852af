import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { gatherAskedPaths } from '../../../../electron/app/asked-paths.ts';
import { pdfPathsIn } from '../../../../electron/app/command-line.ts';
import { keepOpenRequests } from '../../../../electron/sources/open-requests.ts';
import { sourceIdSchema } from '../../../../shared/ids.ts';

const HERE = path.resolve('/home/member');

describe('pdfPathsIn', () => {
  it('finds the PDFs among switches, programs and folders', () => {
    const argv = [
      '/usr/bin/electron',
      '--inspect=0',
      '--no-sandbox',
      '--user-data-dir=/tmp/x.pdf',
      '.',
      'a.pdf',
      '/p/B.PDF',
    ];
    expect(pdfPathsIn(argv, HERE)).toEqual([path.join(HERE, 'a.pdf'), path.resolve('/p/B.PDF')]);
    expect(pdfPathsIn(['/opt/Lectern/lectern', 'sub/c.pdf', 'notes.txt', '-x.pdf'], HERE)).toEqual([
      path.join(HERE, 'sub/c.pdf'),
    ]);
  });

  it('does not take the program for a paper', () => {
    expect(pdfPathsIn(['/opt/odd.pdf'], HERE)).toEqual([]);
  });
});

describe('gatherAskedPaths', () => {
  it('passes on what was asked for before and after somebody takes it, each once', () => {
    const app = new EventEmitter();
    let starts = 0;
    const asked = gatherAskedPaths(app as EventEmitter & App, () => (starts += 1));
    const event = { preventDefault: () => undefined };
    app.emit('open-file', event, '/p/early.pdf');
    const taken: string[] = [];
    asked.passTo(paths => void taken.push(...paths));
    app.emit('open-file', event, '/p/late.pdf');
    app.emit('second-instance', event, ['lectern', 'again.pdf'], HERE);
    app.emit('second-instance', event, ['lectern'], HERE);
    expect(taken).toEqual(['/p/early.pdf', '/p/late.pdf', path.join(HERE, 'again.pdf')]);
    expect(starts).toBe(2);
  });
});

describe('keepOpenRequests', () => {
  const ref = (name: string) => ({ source: sourceIdSchema.parse('ssssssssssssssss'), path: name });

  it('keeps papers until the window listens, and again while its page is loaded anew', () => {
    const told: string[] = [];
    const requests = keepOpenRequests(refs => void told.push(...refs.map(({ path: name }) => name)));
    requests.add([ref('1.pdf'), ref('2.pdf')]);
    expect(requests.listen()).toEqual([ref('1.pdf'), ref('2.pdf')]);
    requests.add([ref('3.pdf')]);
    requests.add([]);
    expect(told).toEqual(['3.pdf']);
    requests.stopListening();
    requests.add([ref('4.pdf')]);
    expect(told).toEqual(['3.pdf']);
    expect(requests.listen()).toEqual([ref('4.pdf')]);
    expect(requests.listen()).toEqual([]);
  });
});
