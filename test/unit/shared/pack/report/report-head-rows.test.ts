import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../../shared/pack/report/read-report.ts';
import type { Report } from '../../../../../shared/pack/report/report.ts';
import { paperOf, setPage } from '../set-pages.ts';

function set(text: string): Report {
  const report = readReport(paperOf(setPage(text)), { first: 0, last: 0 });
  if (!report) throw new Error('No head of a report was found.');
  return report;
}

describe('rows of heads that are easily taken for others', () => {
  it.each([
    ['Key Decision No. | HB 1204', 'Key Decision | Yes'],
    ['KEY DECISION NO. HB 1204', 'KEY DECISION: Yes'],
    ['Key Decision No: HB 1204', 'Key Decision? Yes'],
  ])('%s is a number, and the answer stands in its own row', (number, answer) => {
    const report = set(`
Report to: | Harbour Board
Subject: | Net loft
${number}
${answer}

Recommendations

That the plan be approved.`);
    expect(report).toMatchObject({ decisionNumber: 'HB 1204', keyDecision: { is: true, words: 'Yes' } });
  });

  it('reads an answer of no without a colon', () => {
    const report = set(`
Report to: | Harbour Board
Subject: | Net loft
Key Decision No

Recommendations

That the plan be approved.`);
    expect(report).toMatchObject({ decisionNumber: null, keyDecision: { is: false, words: 'No' } });
  });

  it('reads what is on the forward plan, and the officer who answers for it', () => {
    const report = set(`
Subject: | Net loft
Responsible Officer: | Kim Elm, Harbour Master
On Forward Plan: | Yes (since 1 March 2030)

Recommendations

That the plan be approved.`);
    expect(report.forwardPlan).toEqual({ is: true, words: 'Yes (since 1 March 2030)' });
    expect(report.contacts).toMatchObject([{ name: 'Kim Elm', role: 'Harbour Master' }]);
  });

  it('reads the body from a title, and leaves what stands below to itself', () => {
    const report = set(`
REPORT TO HARBOUR AND COAST COMMITTEE
NET LOFT

Report by: | Harbour Master
Wards affected: | All

Recommendations

That the plan be approved.`);
    expect(report).toMatchObject({ reportTo: 'HARBOUR AND COAST COMMITTEE', subject: 'NET LOFT' });
  });

  it('takes a second phone out of a role', () => {
    const report = set(`
Subject: | Net loft
Wards: | All

Recommendations

That the plan be approved.

Contact officer

Kim Elm, Harbour Master
Tel: 01632 960 987 / Mobile 07700 900123
kim.elm@saltmouth.example.uk`);
    expect(report.contacts).toEqual([
      { name: 'Kim Elm', role: 'Harbour Master', phone: '01632 960 987', email: 'kim.elm@saltmouth.example.uk' },
    ]);
  });
});
