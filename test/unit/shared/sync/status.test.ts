import { describe, expect, it } from 'vitest';
import { joinChoiceSchema, SYNC_PROBLEMS, syncProblemWords } from '../../../../shared/sync/status.ts';

describe('syncProblemWords', () => {
  it.each(SYNC_PROBLEMS)('says of “%s” in whole sentences what is the matter', problem => {
    expect(syncProblemWords(problem)).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('tells all problems apart', () => {
    expect(new Set(SYNC_PROBLEMS.map(syncProblemWords)).size).toBe(SYNC_PROBLEMS.length);
  });
});

describe('joinChoiceSchema', () => {
  it('takes a new member’s name without the space around it', () => {
    expect(joinChoiceSchema.parse({ newMemberName: '  Ada Brook ' })).toEqual({ newMemberName: 'Ada Brook' });
  });

  it.each([{ newMemberName: '   ' }, { newMemberName: 'a'.repeat(101) }, { member: '../elsewhere' }, {}])(
    'refuses %j',
    choice => {
      expect(joinChoiceSchema.safeParse(choice).success).toBe(false);
    },
  );
});
