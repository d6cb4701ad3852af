import { describe, expect, it } from 'vitest';
import { planImport, type SeenFile } from '../../../../shared/sources/plan-import.ts';
import type { SourceFile } from '../../../../shared/sources/source.ts';
import { sha256, sourceId } from '../../../support/made-up.ts';

const file = (path: string, rest: Partial<SourceFile> = {}, source = 0): SourceFile => ({
  ref: { source: sourceId(source), path },
  fileName: path,
  committee: null,
  size: 100,
  modifiedMs: 1000,
  ...rest,
});
const seen = (path: string, rest: Partial<SeenFile> = {}, source = 0): SeenFile => ({
  source: sourceId(source),
  path,
  size: 100,
  modifiedMs: 1000,
  sha256: sha256(1),
  problem: null,
  ...rest,
});
const plan = (files: readonly SourceFile[], known: readonly SeenFile[], unreachable = [sourceId(9)]) =>
  planImport({ files: [...files], unreachable }, known);

describe('planImport', () => {
  it('takes new files, the latest written first', () => {
    const files = [file('old.pdf'), file('new.pdf', { modifiedMs: 3000 }), file('newer.pdf', { modifiedMs: 2000 })];
    expect(plan(files, []).take.map(({ fileName }) => fileName)).toEqual(['new.pdf', 'newer.pdf', 'old.pdf']);
  });

  it('takes no file again that became a paper', () => {
    expect(plan([file('a.pdf')], [seen('a.pdf')]).take).toEqual([]);
  });

  it.each([
    ['size', { size: 101 }],
    ['time', { modifiedMs: 999 }],
  ])('takes a file again whose %s has changed', (_, change) => {
    expect(plan([file('a.pdf', change)], [seen('a.pdf')]).take).toHaveLength(1);
  });

  it('takes a file again that never came to an end', () => {
    expect(plan([file('a.pdf')], [seen('a.pdf', { sha256: null })]).take).toHaveLength(1);
  });

  it('takes a file again that was gone and is back just as it was', () => {
    expect(plan([file('a.pdf')], [seen('a.pdf', { sha256: null, problem: 'vanished' })]).take).toHaveLength(1);
  });

  it('leaves a file with a problem alone until it has changed', () => {
    const broken = seen('a.pdf', { sha256: null, problem: 'damaged' });
    expect(plan([file('a.pdf')], [broken]).take).toEqual([]);
    expect(plan([file('a.pdf', { size: 200 })], [broken]).take).toHaveLength(1);
  });

  it('tells files of one path in two sources apart', () => {
    expect(plan([file('a.pdf', {}, 1)], [seen('a.pdf', {}, 0)]).take).toHaveLength(1);
  });

  it('forgets files that are gone from their source', () => {
    expect(plan([file('a.pdf')], [seen('a.pdf'), seen('b.pdf')]).forget).toEqual([[sourceId(0), 'b.pdf']]);
  });

  it('keeps what is told of a file that was asked for and not there', () => {
    expect(plan([], [seen('gone.pdf', { sha256: null, problem: 'vanished' })]).forget).toEqual([]);
  });

  it('forgets nothing of a source that cannot be reached', () => {
    expect(plan([], [seen('a.pdf')], [sourceId(0)])).toEqual({ take: [], forget: [] });
  });
});
