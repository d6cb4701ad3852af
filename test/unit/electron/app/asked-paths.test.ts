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
    const asked = gatherAskedPaths(app as EventEmitter & App);
    const event = { preventDefault: () => undefined };
    app.emit('open-file', event, '/p/early.pdf');
    const taken: string[] = [];
    asked.passTo(paths => void taken.push(...paths));
    app.emit('open-file', event, '/p/late.pdf');
    app.emit('second-instance', event, ['lectern', 'again.pdf'], HERE);
    app.emit('second-instance', event, ['lectern'], HERE);
    expect(taken).toEqual(['/p/early.pdf', '/p/late.pdf', path.join(HERE, 'again.pdf')]);
  });
});

describe('keepOpenRequests', () => {
  const ref = (name: string) => ({ source: sourceIdSchema.parse('ssssssssssssssss'), path: name });

  /** Requests of an app with windows `one` and `two`, of which the member used `current` last. */
  function requestsOf(current: { window: string }) {
    const told: string[] = [];
    const requests = keepOpenRequests<string>(
      () => current.window,
      (window, refs) => void told.push(...refs.map(({ path: name }) => `${name} in ${window}`)),
    );
    return { told, requests };
  }

  it('keeps papers until a window listens, and again while its page is loaded anew', () => {
    const { told, requests } = requestsOf({ window: 'one' });
    requests.add([ref('1.pdf'), ref('2.pdf')]);
    expect(requests.isHeard()).toBe(false);
    expect(requests.listen('one')).toEqual([ref('1.pdf'), ref('2.pdf')]);
    expect(requests.isHeard()).toBe(true);
    requests.add([ref('3.pdf')]);
    requests.add([]);
    expect(told).toEqual(['3.pdf in one']);
    requests.stopListening('one');
    requests.add([ref('4.pdf')]);
    expect(told).toEqual(['3.pdf in one']);
    expect(requests.listen('one')).toEqual([ref('4.pdf')]);
    expect(requests.listen('one')).toEqual([]);
  });

  it('hands papers to the window that was used last, or to another while that one does not listen', () => {
    const current = { window: 'one' };
    const { told, requests } = requestsOf(current);
    requests.listen('one');
    requests.listen('two');
    requests.add([ref('1.pdf')]);
    current.window = 'two';
    requests.add([ref('2.pdf')]);
    requests.stopListening('two');
    requests.add([ref('3.pdf')]);
    expect(told).toEqual(['1.pdf in one', '2.pdf in two', '3.pdf in one']);
  });
});
