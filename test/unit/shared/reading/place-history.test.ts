import { describe, expect, it } from 'vitest';
import type { Sha256 } from '../../../../shared/ids.ts';
import {
  leavePlace,
  NO_HISTORY,
  stepBack,
  stepForward,
  type PlaceHistory,
  type Visit,
} from '../../../../shared/reading/place-history.ts';
import { sha256 } from '../../../support/made-up.ts';

function at(pageIndex: number, down = 0, paper: Sha256 = sha256(1)): Visit {
  return { paper, place: { pageIndex, down, across: 0, zoom: 'fit-width' } };
}

function left(...visits: readonly Visit[]): PlaceHistory {
  return visits.reduce(leavePlace, NO_HISTORY);
}

describe('the history of places', () => {
  it('leads back through the places that were left, the latest first, and forward again', () => {
    const second = stepBack(left(at(1), at(5, 0.3)), at(9));
    expect(second?.to).toEqual(at(5, 0.3));
    const first = second && stepBack(second.history, second.to);
    expect(first?.to).toEqual(at(1));
    expect(first && stepBack(first.history, first.to)).toBeUndefined();
    const forth = first && stepForward(first.history, first.to);
    expect(forth?.to).toEqual(at(5, 0.3));
    expect(forth && stepForward(forth.history, forth.to)?.to).toEqual(at(9));
  });

  it('keeps the place the member had come to, not the one they had jumped to', () => {
    const back = stepBack(left(at(1)), at(7, 0.5));
    expect(back && stepForward(back.history, back.to)?.to).toEqual(at(7, 0.5));
  });

  it('leads from paper to paper', () => {
    const inPack = at(3, 0.2, sha256(1));
    expect(stepBack(left(inPack), at(0, 0, sha256(2)))?.to).toEqual(inPack);
  });

  it('forgets what was ahead once the member jumps anew', () => {
    const back = stepBack(left(at(1)), at(5));
    const anew = back && leavePlace(back.history, back.to);
    expect(anew && stepForward(anew, at(8))).toBeUndefined();
  });

  it('notes a place once, however often the member leaves it', () => {
    expect(left(at(1), at(1), at(1, 0.0001)).back).toEqual([at(1)]);
    expect(left(at(1), at(1, 0.01)).back).toHaveLength(2);
  });

  it('passes over places where the member is already', () => {
    expect(stepBack(left(at(1), at(5)), at(5))?.to).toEqual(at(1));
    expect(stepBack(left(at(5)), at(5))).toBeUndefined();
  });

  it('holds the latest hundred places', () => {
    const { back } = left(...Array.from({ length: 250 }, (_, pageIndex) => at(pageIndex)));
    expect(back).toHaveLength(100);
    expect(back.at(-1)).toEqual(at(249));
  });

  it('goes back from where nothing is open', () => {
    const step = stepBack(left(at(4)), undefined);
    expect(step).toEqual({ to: at(4), history: NO_HISTORY });
  });
});
