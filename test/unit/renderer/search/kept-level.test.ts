import { describe, expect, it } from 'vitest';
import { KeptLevel } from '../../../../renderer/search/kept-level.ts';

describe('what is kept level', () => {
  it('is loaded once for all who wait, and anew once it has changed', async () => {
    let loads = 0;
    const kept = new KeptLevel(() => Promise.resolve(void (loads += 1)));
    await Promise.all([kept.ready(), kept.ready()]);
    await kept.ready();
    expect(loads).toBe(1);
    kept.changed();
    await kept.ready();
    expect(loads).toBe(2);
  });

  it('lets nobody go on before what changed meanwhile is loaded, one loading after the other', async () => {
    const steps: string[] = [];
    let finish: () => void = () => undefined;
    const kept = new KeptLevel(async () => {
      steps.push('begin');
      await new Promise<void>(resolve => (finish = resolve));
      steps.push('end');
    });
    const first = kept.ready();
    await Promise.resolve();
    kept.changed();
    const second = kept.ready();
    await new Promise(resolve => setTimeout(resolve));
    finish();
    await first;
    await new Promise(resolve => setTimeout(resolve));
    finish();
    await second;
    expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
  });

  it('is tried again after it could not be loaded', async () => {
    let isBroken = true;
    const kept = new KeptLevel(() => (isBroken ? Promise.reject(new Error('disk')) : Promise.resolve()));
    await expect(kept.ready()).rejects.toThrow('disk');
    isBroken = false;
    await expect(kept.ready()).resolves.toBeUndefined();
  });
});
