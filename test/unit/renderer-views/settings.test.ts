import { describe, expect, it } from 'vitest';
import { firstAnswer, joinChoice, joinErrors, type JoinAnswer } from '../../../renderer/settings/join-choice.ts';
import { nameOfPath } from '../../../renderer/settings/name-of-path.ts';
import type { ChosenPassphrase } from '../../../renderer/settings/sync/chosen-passphrase.ts';

const PLACE = { kind: 'folder', folder: '/s' } as const;
const PASSPHRASE = 'four words of five';

function chosen(passphrase: string, changes: Partial<ChosenPassphrase> = {}): JoinAnswer {
  return { as: 'new', secret: '', chosen: { passphrase, again: passphrase, isShown: false, ...changes } };
}

describe('who the member is on a sync folder', () => {
  it('is taken for one whose work is there, and for somebody new where there is none', () => {
    expect(firstAnswer({ place: PLACE, members: 2 }).as).toBe('known');
    expect(firstAnswer({ place: PLACE, members: 0 }).as).toBe('new');
  });

  it('is proved by a passphrase or recovery code, which stays as it was typed', () => {
    const known = (secret: string): JoinAnswer => ({ ...chosen(''), as: 'known', secret });
    expect(joinErrors(known('  ')).secret).toBeDefined();
    expect(joinChoice(known('  '))).toBeUndefined();
    expect(joinErrors(known(' my Words '))).toEqual({});
    expect(joinChoice(known(' my Words '))).toEqual({ as: 'known', secret: ' my Words ' });
  });

  it('is somebody new with a passphrase of some length, typed twice', () => {
    expect(joinChoice(chosen(PASSPHRASE))).toEqual({ as: 'new', passphrase: PASSPHRASE });
    for (const short of ['', 'too short', `a${' '.repeat(20)}`, '😀😀😀😀😀']) {
      expect(joinErrors(chosen(short)).passphrase).toContain('10 characters or more');
      expect(joinChoice(chosen(short))).toBeUndefined();
    }
    expect(joinErrors(chosen('x'.repeat(1001))).passphrase).toContain('1,000 characters at most');
    const unlike = chosen(PASSPHRASE, { again: 'four words of fife' });
    expect(joinErrors(unlike).again).toContain('not the same');
    expect(joinChoice(unlike)).toBeUndefined();
  });

  it('types a passphrase once where it is shown', () => {
    expect(joinChoice(chosen(PASSPHRASE, { again: '', isShown: true }))).toEqual({ as: 'new', passphrase: PASSPHRASE });
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
