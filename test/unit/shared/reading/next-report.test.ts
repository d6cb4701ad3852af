import { describe, expect, it } from 'vitest';
import { neighbourReport } from '../../../../shared/reading/next-report.ts';
import { sha256 } from '../../../support/made-up.ts';
import { contentsItem, part } from './made-up-meeting.ts';

const CONTENTS = [
  contentsItem('', [part(1, [0, 2])], { is: 'agenda' }),
  contentsItem('1', []),
  contentsItem('2', [part(1, [4, 9])]),
  contentsItem('3', [part(2, [1, 5])]),
  contentsItem('4', [part(1, [10, 12], { isCurrent: false }), part(2, [6, 8])]),
  contentsItem('5', []),
  contentsItem('6', [part(1, [13, 20])]),
];
const FIRST = { paper: sha256(1), pageIndex: 4 };
const OTHER_FILE = { paper: sha256(2), pageIndex: 1 };
const REPLACING = { paper: sha256(2), pageIndex: 6 };
const LAST = { paper: sha256(1), pageIndex: 13 };

describe('the next report', () => {
  it('is that of the next item that has papers, in whichever file they are', () => {
    expect(neighbourReport(CONTENTS, { ...FIRST, pageIndex: 7 }, 1)).toMatchObject(OTHER_FILE);
    expect(neighbourReport(CONTENTS, OTHER_FILE, 1)).toMatchObject(REPLACING);
    expect(neighbourReport(CONTENTS, REPLACING, 1)).toMatchObject(LAST);
    expect(neighbourReport(CONTENTS, { ...LAST, pageIndex: 20 }, 1)).toBeUndefined();
  });

  it('is the first one from the agenda’s own pages', () => {
    expect(neighbourReport(CONTENTS, { paper: sha256(1), pageIndex: 1 }, 1)).toMatchObject(FIRST);
  });

  it('is what took the place of the pages the member is on', () => {
    expect(neighbourReport(CONTENTS, { paper: sha256(1), pageIndex: 11 }, 1)).toMatchObject(REPLACING);
  });

  it('is the first of the agenda in a paper that belongs to no item', () => {
    expect(neighbourReport(CONTENTS, { paper: sha256(9), pageIndex: 0 }, 1)).toMatchObject(FIRST);
  });
});

describe('the previous report', () => {
  it('is that of the item before, from any page of this one', () => {
    expect(neighbourReport(CONTENTS, { ...LAST, pageIndex: 18 }, -1)).toMatchObject(REPLACING);
    expect(neighbourReport(CONTENTS, OTHER_FILE, -1)).toMatchObject(FIRST);
    expect(neighbourReport(CONTENTS, FIRST, -1)).toBeUndefined();
  });

  it('is the one above a page that belongs to none', () => {
    expect(neighbourReport(CONTENTS, { paper: sha256(1), pageIndex: 25 }, -1)).toMatchObject(LAST);
    expect(neighbourReport(CONTENTS, { paper: sha256(1), pageIndex: 1 }, -1)).toBeUndefined();
  });

  it('comes before pages that others took the place of', () => {
    expect(neighbourReport(CONTENTS, { paper: sha256(1), pageIndex: 11 }, -1)).toMatchObject(OTHER_FILE);
  });
});
