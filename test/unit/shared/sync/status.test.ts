import { describe, expect, it } from 'vitest';
import { joinChoiceSchema } from '../../../../shared/sync/joining.ts';
import { SYNC_PROBLEMS, syncProblemWords } from '../../../../shared/sync/status.ts';

describe('syncProblemWords', () => {
  it.each(SYNC_PROBLEMS)('says of “%s” in whole sentences what is the matter', problem => {
    expect(syncProblemWords(problem)).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('tells all problems apart', () => {
    expect(new Set(SYNC_PROBLEMS.map(syncProblemWords)).size).toBe(SYNC_PROBLEMS.length);
  });
});

describe('joinChoiceSchema', () => {
  it.each([{}, { as: 'new' }, { as: 'known', secret: '' }, { as: 'new', passphrase: 'x'.repeat(1001) }, { as: 'me' }])(
    'refuses %j',
    choice => {
      expect(joinChoiceSchema.safeParse(choice).success).toBe(false);
    },
  );

  it('takes a passphrase as it was typed, spaces and all', () => {
    const choice = { as: 'known', secret: ' four plain words ' };
    expect(joinChoiceSchema.parse(choice)).toEqual(choice);
  });
});
