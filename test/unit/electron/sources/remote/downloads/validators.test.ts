import { describe, expect, it } from 'vitest';
import { NO_VALIDATORS, stillOfUse } from '../../../../../../electron/sources/remote/downloads/validators.ts';

const TAGGED = { etag: '"one"', lastModified: null, resumeBy: '"one"' };
const WRONG = { ...NO_VALIDATORS, isLengthWrong: true } as const;

describe('stillOfUse', () => {
  it('keeps what a server tells that was not asked', () => {
    expect(stillOfUse(TAGGED, TAGGED, false)).toBe(TAGGED);
  });

  it('trusts neither tag nor time of a server that was asked by them and sent all again', () => {
    expect(stillOfUse(TAGGED, TAGGED, true)).toEqual(NO_VALIDATORS);
    expect(stillOfUse(NO_VALIDATORS, TAGGED, false)).toEqual(NO_VALIDATORS);
  });

  it('trusts no length that told of a change where there was none, ever', () => {
    expect(stillOfUse(NO_VALIDATORS, NO_VALIDATORS, true)).toEqual(WRONG);
    expect(stillOfUse(WRONG, TAGGED, false)).toEqual(WRONG);
  });
});
