import { describe, expect, it } from 'vitest';
import { planSync } from '../../../../shared/journal/plan-sync.ts';
import { deviceId } from '../../../support/made-up.ts';

const [me, other] = [deviceId(1), deviceId(0)];
const mine = (number: number, closed = true) => ({ device: me, number, closed });
const theirs = (number: number) => ({ device: other, number });

describe('planSync', () => {
  it('puts own closed segments the target lacks, oldest first', () => {
    const plan = planSync([mine(10), mine(2), mine(1)], [{ device: me, number: 1 }]);
    expect(plan.put.map(({ number }) => number)).toEqual([2, 10]);
  });

  it('leaves the segment alone that is being written', () => {
    expect(planSync([mine(1, false)], []).put).toEqual([]);
  });

  it('brings what others wrote to a target that lacks it', () => {
    const plan = planSync([{ ...theirs(1), closed: true }], []);
    expect(plan.put.map(({ device, number }) => ({ device, number }))).toEqual([theirs(1)]);
  });

  it('gets what it lacks, by device and number', () => {
    const plan = planSync([{ ...theirs(2), closed: true }], [theirs(10), theirs(3), theirs(2)]);
    expect(plan.get).toEqual([theirs(3), theirs(10)]);
  });

  it('gets its own segments back that it has lost', () => {
    expect(planSync([], [{ device: me, number: 1 }]).get).toEqual([{ device: me, number: 1 }]);
  });

  it('reads an empty target as nothing but empty', () => {
    expect(planSync([mine(1), mine(2)], []).put.map(({ number }) => number)).toEqual([1, 2]);
  });
});
