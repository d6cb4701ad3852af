import { describe, expect, it } from 'vitest';
import type { PublishedFile } from '../../../../../shared/sources/published.ts';
import { FetchProgress } from '../../../../../electron/sources/remote/fetch-progress.ts';
import { publishedFile } from '../../../../support/published.ts';

function fetching(files: readonly PublishedFile[]): FetchProgress {
  const progress = new FetchProgress();
  progress.add(files.map(file => ({ file, how: 'fetch' })));
  return progress;
}

describe('FetchProgress', () => {
  it('counts files, and bytes as far as they are known', () => {
    const files = [publishedFile('a', { size: 100 }), publishedFile('b')];
    const progress = fetching(files);
    expect(progress.shown()).toEqual({ files: 2, filesDone: 0, bytes: 100, bytesDone: 0 });
    progress.set('b', 10, 50);
    progress.set('a', 60, null);
    expect(progress.shown()).toEqual({ files: 2, filesDone: 0, bytes: 150, bytesDone: 70 });
    progress.done('b');
    expect(progress.shown()).toEqual({ files: 2, filesDone: 1, bytes: 150, bytesDone: 110 });
  });

  it('never has more bytes than there are', () => {
    const progress = fetching([publishedFile('a', { size: 5 })]);
    progress.set('a', 8, null);
    expect(progress.shown()).toMatchObject({ bytes: 8, bytesDone: 8 });
  });

  it('has nothing to show for files that are only asked after, until one turns out to be another', () => {
    const progress = new FetchProgress();
    progress.add([{ file: publishedFile('a'), how: 'ask' }]);
    expect(progress.shown()).toBeNull();
    progress.done('a');
    expect(progress.shown()).toBeNull();
    progress.set('a', 0, 9);
    expect(progress.shown()).toEqual({ files: 1, filesDone: 0, bytes: 9, bytesDone: 0 });
  });

  it('takes in what is found while it goes on, and leaves out what is not to be fetched any more', () => {
    const progress = fetching([publishedFile('a', { size: 10 }), publishedFile('b', { size: 20 })]);
    progress.done('a');
    progress.add([{ file: publishedFile('c', { size: 5 }), how: 'fetch' }]);
    progress.drop(['b']);
    expect(progress.shown()).toEqual({ files: 2, filesDone: 1, bytes: 15, bytesDone: 10 });
  });
});
