import { describe, expect, it } from 'vitest';
import {
  askedOf,
  choiceError,
  chosenBefore,
  committeesFound,
  firstChoice,
  goneSince,
  inOrder,
  withChosen,
} from '../../../../../renderer/settings/sources/committee-choice.ts';

const CABINET = { id: '1', title: 'Cabinet', isMine: false };
const PLANNING = { id: '2', title: 'Planning Sub-Committee (East)', isMine: true };
const THEATRE = { id: '3', title: 'Théâtre Board', isMine: false };
const ALL = [CABINET, PLANNING, THEATRE];

describe('the choice of committees', () => {
  it('begins with the member’s own, which stand first', () => {
    expect(firstChoice({ kind: 'moderngov', committees: ALL })).toEqual(new Set(['2']));
    expect(inOrder(ALL)).toEqual([PLANNING, CABINET, THEATRE]);
  });

  it('begins with all folders of a folder on a server', () => {
    expect(firstChoice({ kind: 'webdav', committees: ALL }).size).toBe(3);
  });

  it('begins with what was chosen before, and tells what is gone since', () => {
    const before = [
      { id: '3', title: 'Théâtre Board' },
      { id: '9', title: 'Harbour Board' },
    ];
    expect(chosenBefore(ALL, before)).toEqual(new Set(['3']));
    expect(goneSince(ALL, before)).toEqual(['Harbour Board']);
    expect(chosenBefore(ALL, null).size).toBe(3);
    expect(goneSince(ALL, null)).toEqual([]);
  });

  it('is narrowed down by words in any order, without regard to case and accents', () => {
    expect(committeesFound(ALL, 'EAST plan')).toEqual([PLANNING]);
    expect(committeesFound(ALL, ' theatre ')).toEqual([THEATRE]);
    expect(committeesFound(ALL, '  ')).toEqual(ALL);
    expect(committeesFound(ALL, 'east cabinet')).toEqual([]);
  });

  it('takes committees in and out, and leaves the others as they are', () => {
    const chosen = withChosen(new Set(['2']), [CABINET, THEATRE], true);
    expect(chosen).toEqual(new Set(['1', '2', '3']));
    expect(withChosen(chosen, [PLANNING, THEATRE], false)).toEqual(new Set(['1']));
  });

  it('of every committee asks for all, so that later ones are among them', () => {
    expect(askedOf(new Set(['1', '2', '3']), ALL)).toBeNull();
    expect(askedOf(new Set(['3', '1']), ALL)).toEqual(['1', '3']);
    expect(askedOf(new Set(), [])).toBeNull();
  });

  it('has to name a committee where there are any', () => {
    expect(choiceError(new Set(), { kind: 'oparl', committees: ALL })).toMatch(/^Choose at least one committee/);
    expect(choiceError(new Set(), { kind: 'webdav', committees: ALL })).toMatch(/^Choose at least one folder/);
    expect(choiceError(new Set(['1']), { kind: 'oparl', committees: ALL })).toBeUndefined();
    expect(choiceError(new Set(), { kind: 'oparl', committees: [] })).toBeUndefined();
  });
});
