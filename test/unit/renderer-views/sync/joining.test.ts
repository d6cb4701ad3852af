import { describe, expect, it } from 'vitest';
import { joinProblemWords, placeProblem } from '../../../../renderer/settings/sync/join-problem-words.ts';
import { placeWords } from '../../../../renderer/settings/sync/place-words.ts';
import { recoverySheet, recoveryText } from '../../../../renderer/settings/sync/recovery-sheet.ts';
import { credentialsIn, isReadOnTheWay, serverErrors } from '../../../../renderer/settings/sync/server-answer.ts';
import { joinProblemSchema } from '../../../../shared/sync/joining.ts';

describe('a problem of joining', () => {
  it('has words of its own, whatever it is', () => {
    const words = joinProblemSchema.options.map(joinProblemWords);
    expect(new Set(words).size).toBe(words.length);
    expect(words.every(text => text.endsWith('.'))).toBe(true);
  });

  it('stands at the field that it is about, where the question has that', () => {
    const wrong = joinProblemWords('wrong-secret');
    expect(placeProblem('wrong-secret', ['secret', 'passphrase'])).toEqual({ secret: wrong });
    expect(placeProblem('wrong-secret', ['address'])).toEqual({ all: wrong });
    expect(placeProblem('target-full', ['secret'])).toEqual({ all: joinProblemWords('target-full') });
    expect(placeProblem(undefined, ['secret'])).toEqual({});
  });
});

describe('a folder on a server', () => {
  const answer = { address: 'https://files.example/dav/', userName: 'jo', password: 'pw' };

  it('is asked for by its address, and a password by its name', () => {
    expect(serverErrors(answer)).toEqual({});
    expect(serverErrors({ ...answer, userName: '', password: '' })).toEqual({});
    expect(serverErrors({ ...answer, address: ' ' }).address).toBeDefined();
    expect(serverErrors({ ...answer, userName: ' ' }).userName).toBeDefined();
  });

  it('is signed in to with what was typed, and without anything where nobody asks', () => {
    expect(credentialsIn({ userName: ' jo ', password: ' pw ' })).toEqual({ userName: 'jo', password: ' pw ' });
    expect(credentialsIn({ userName: '', password: '' })).toBeNull();
  });

  it.each([
    ['http://files.example/dav/', true],
    ['HTTP://files.example/dav/', true],
    ['dav://files.example/', true],
    ['https://files.example/', false],
    ['davs://files.example/', false],
    ['http://localhost:8080/', false],
    ['http://127.0.0.1/', false],
    ['http://localhost.example/', true],
    ['http://127.example/', true],
    ['http://[::1]:80/', false],
    ['files.example/dav', false],
  ])('at %s shows the password on the way: %s', (address, isRead) => {
    expect(isReadOnTheWay({ ...answer, address })).toBe(isRead);
    expect(isReadOnTheWay({ ...answer, address, password: '' })).toBe(false);
  });

  it('is told by its address and the name', () => {
    const place = { kind: 'webdav', address: answer.address, userName: null } as const;
    expect(placeWords(place)).toBe(answer.address);
    expect(placeWords({ ...place, userName: 'jo' })).toBe('https://files.example/dav/, as jo');
    expect(placeWords({ kind: 'folder', folder: '/s' })).toBe('/s');
  });
});

describe('a recovery code on paper', () => {
  const code = 'ABCD-EFGH-IJKL';

  it('stands with what it is, when it was made and where not to keep it', () => {
    const { title, lines } = recoverySheet(code, 'Friday 10 July 2026');
    expect(title).toContain('recovery code');
    expect(lines[0]).toBe(code);
    expect(lines.join(' ')).toContain('Made on Friday 10 July 2026.');
    expect(lines.join(' ')).toContain('not in the sync folder');
  });

  it('is the same in a file, with lines that every editor ends', () => {
    const text = recoveryText(code, 'Friday 10 July 2026');
    expect(text.split('\r\n\r\n')).toContain(code);
    expect(text).not.toMatch(/[^\r]\n/);
  });
});
