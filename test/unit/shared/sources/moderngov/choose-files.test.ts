import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../../../../shared/sources/moderngov/choose-files.ts';
import type { ToldDocument, ToldMeeting } from '../../../../../shared/sources/moderngov/told.ts';
import { document, listed, meetingWith } from './told-of.ts';

const TODAY = '2026-11-23';

describe('the files of a meeting', () => {
  const pack = {
    kind: 'pack',
    name: 'pack',
    title: 'Pack',
    address: 'https://democracy.invalid/p',
    sizeWords: '5 MB',
  } as const;

  it('beside a pack are those that may have come too late for it', () => {
    const late = document('3', { published: '2026-11-25' });
    const names = (...documents: readonly ToldDocument[]): readonly string[] =>
      chooseFiles(listed('9', '2026-12-01'), meetingWith(...documents), [pack], TODAY).map(({ path }) => path);
    expect(names(document('1'), document('2', { published: '2026-11-01' }), document('4'), late)).toEqual([
      '3/9/pack.pdf',
      '3/9/s3.pdf',
    ]);
    expect(names(document('1'), late, document('4', { published: '2026-11-25' }))).toEqual([
      '3/9/pack.pdf',
      '3/9/s3.pdf',
      '3/9/s4.pdf',
    ]);
    const undated = document('5', { published: null });
    expect(names(document('1'), undated)).toEqual(['3/9/pack.pdf', '3/9/s5.pdf']);
    // Pages tell no days: nothing there shows that a report is not in the pack.
    expect(names(undated)).toEqual(['3/9/pack.pdf']);
  });

  it('share no path, even where a document stands under two items', () => {
    const files = chooseFiles(listed('9', '2026-12-01'), meetingWith(document('1'), document('1')), [], TODAY);
    expect(files.map(({ path }) => path)).toEqual(['3/9/s1.pdf']);
  });

  it('have names that any system takes', () => {
    const told = meetingWith(document('1', { title: '../../CON: "a"/b\\c|d\u202Efdp' }), document('2', { title: '' }));
    const names = chooseFiles(listed('9', '2026-12-01'), told, [], TODAY).map(({ fileName }) => fileName);
    expect(names).toEqual(['CON a b c d fdp.pdf', 'Document 2.pdf']);
  });

  it('say of an old pack that it changed when a document in it, or its size, did', () => {
    const version = (told: ToldMeeting, sizeWords: string): string | null | undefined =>
      chooseFiles(listed('9', '2026-11-01'), told, [{ ...pack, sizeWords }], TODAY)[0]?.version;
    const first = version(meetingWith(document('1')), '5 MB');
    expect(first).not.toBeNull();
    expect(version(meetingWith(document('1')), '5 MB')).toBe(first);
    expect(version(meetingWith(document('1')), '6 MB')).not.toBe(first);
    expect(version(meetingWith(document('2')), '5 MB')).not.toBe(first);
    const many = Array.from({ length: 200 }, (_, index) => document(String(index + 1)));
    const long = version(meetingWith(...many), '5 MB') ?? '';
    expect(long.length).toBeLessThanOrEqual(500);
    expect(version(meetingWith(...many.slice(0, -1), document('999')), '5 MB')).not.toBe(long);
  });
});
