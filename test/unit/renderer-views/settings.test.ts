import { describe, expect, it } from 'vitest';
import { firstAnswer, joinChoice, joinErrors, SOMEBODY_NEW } from '../../../renderer/settings/join-choice.ts';
import { nameOfPath } from '../../../renderer/settings/name-of-path.ts';
import { memberIdSchema } from '../../../shared/ids.ts';

const MEMBER = memberIdSchema.parse('bbbbbbbbbbbbbbbb');

describe('who the member is on a sync folder', () => {
  it('is asked openly where there are members, and only for a name where there are none', () => {
    expect(firstAnswer({ folder: '/s', members: [{ id: MEMBER, name: 'Jo' }] }).who).toBeUndefined();
    expect(firstAnswer({ folder: '/s', members: [] }).who).toBe(SOMEBODY_NEW);
  });

  it('has to be answered', () => {
    const none = { who: undefined, name: '' };
    expect(joinErrors(none).who).toBeDefined();
    expect(joinChoice(none)).toBeUndefined();
  });

  it('is one of those there', () => {
    const answer = { who: MEMBER, name: '' };
    expect(joinErrors(answer)).toEqual({});
    expect(joinChoice(answer)).toEqual({ member: MEMBER });
  });

  it('is somebody new with a name of fair length', () => {
    const named = (name: string) => ({ who: SOMEBODY_NEW, name });
    expect(joinChoice(named('  Jo Bloggs '))).toEqual({ newMemberName: 'Jo Bloggs' });
    for (const name of ['   ', 'x'.repeat(101)]) {
      expect(joinErrors(named(name)).name).toBeDefined();
      expect(joinChoice(named(name))).toBeUndefined();
    }
  });
});

describe('the name of a path', () => {
  it.each([
    ['/home/jo/Packs', 'Packs'],
    ['/home/jo/Packs/', 'Packs'],
    ['C:\\Users\\Jo\\Agenda packs', 'Agenda packs'],
    ['\\\\council\\share', 'share'],
    ['/', '/'],
  ])('of %s', (path, name) => {
    expect(nameOfPath(path)).toBe(name);
  });
});
