import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesOf } from '../../../../shared/text/sentences.ts';

const words = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '));

describe('sentencesOf', () => {
  it('parts sentences, and leaves the space between them out', () => {
    expect(words('The levy rises. Does it? It does!  ')).toEqual(['The levy rises.', 'Does it?', 'It does!']);
  });

  it('reads on over line ends', () => {
    const page =
      'The levy rises by four per cent from the first of\nApril. It is due in May, and the committee is asked\nto note it.\n';
    expect(words(page)).toEqual([
      'The levy rises by four per cent from the first of April.',
      'It is due in May, and the committee is asked to note it.',
    ]);
  });

  it.each([
    'Minute No. 5 Road Safety was agreed.',
    'It was moved by Cllr. Marsh and carried.',
    'Mr. J. P. Marsh spoke first.',
    'Some works, e.g. The Parade, are late.',
    'It costs approx. £4.2m. a year.',
    'See para. 4.2 and pp. 12 to 14 of the report.',
  ])('does not end where a word is cut short: %s', sentence => {
    expect(words(`${sentence} The next one follows.`)).toEqual([sentence, 'The next one follows.']);
  });

  it.each([
    ['The answer was no.', 'The motion fell.'],
    ['The answer is No.', 'Members voted.'],
    ['Take vitamin C.', 'Then rest.'],
    ['The map is in Appendix A.', 'It shows the wards.'],
    ['This is for Cabinet and for Option B.', 'Officers prefer it.'],
    ['The U.K. Government has agreed.', 'It will act.'],
    ['It was made in the U.K.', 'The rest came by sea.'],
    ['The N.H.S. Trust said so.', 'It did.'],
    ['“Why?” he asked.', 'She left.'],
    ['"Stop!" said the Chair.', 'He did.'],
    ['She asked, “Is it late?”', 'He did not know.'],
    ['She said: “It is late.', 'Go home.”', 'He went.'],
    ['He asked (why?) and left.', 'The rest stayed.'],
    ['Minute No. 5 was agreed.', 'Nos. 6 and 7 were not.'],
    ['The office is at No. 10.', 'It is open.'],
    ['The chair is Cllr. Marsh.', 'Mr. Smith and Mrs. Jones spoke.', 'Dr. Lee left.'],
    ['The Rt. Hon. J. Marsh and Rev. Lee came.', 'They sat.'],
    ['See para. 4.2 and paras. 5 to 6.', 'Then stop.'],
    ['See Fig. B, Figs. 4–5 and ref. LBC/24.', 'Then rest.'],
    ['Works, e.g. The Parade, and others, i.e. Phase 2, are late.', 'That is all.'],
    ["St. Mary's Church is in Mill St. beside St. Ann's.", 'It leaks.'],
    ['He lives at 5 High St.', 'The house is old.'],
    ['It cost £1.5m.', 'The rest, £20k p.a., is free.'],
    ['The total is £4m.', 'A year later it rose.'],
    ['The meeting begins at 3.30 p.m.', 'Members are asked to be early.'],
    ['It starts at 10 a.m. Monday and at 3.30 p.m. on Friday.', 'Come early.'],
    ['See www.x.gov.uk.', 'Write to a.b@x.gov.uk for more.'],
    ['J. R. Smith and Mr J.R. Lee spoke.', 'Signed by A. Cole.', 'It was agreed.'],
    ['Smith & Co. Ltd. built it.', 'The firm was Lee Ltd.', 'It failed.'],
    ['They were bought with pens, etc.', 'The motion fell.'],
    ['It was made in Jan. 2026 and changed in Sept. 4 was the day.', 'They met in Dec.', 'Nobody came.'],
    ['Under s. 106 of the Act and reg. 4 of the Regs.', 'It binds.'],
    ['It was agreed (nem. con.).', '(The Mayor left.)', 'It went on.'],
    [
      'The meeting of 5 Jan. 2025 (see Min. No. 12) noted it.',
      'See Mins. 4 to 6 and Min. Ref. 9.',
      'It takes 5 min.',
      'The rest is less.',
    ],
    ['Res. 12/24 was passed.', 'It was lost by Res.', 'The motion fell.'],
    ['See App. B, Appx. 2, Appx. C and encl. 3.', 'It is in the App.', 'The plan is old.'],
    ['Under Sched. 4, Sch. II and cl. 7 it binds.', 'It is set out in the Sched.', 'The rest is not.'],
    ['Reg. 4, Regs. 5 and 6, Sec. 4, s. 106, ss. 4 to 6 and Art. 5 bind.', 'It is subject to Regs.', 'They bind.'],
    ['Our Ref. LBC/24 is new.', 'It has no ref.', 'Officers will give it one.'],
    ['The Dept. of Health and the Govt. White Paper agree.', 'He wrote to members of the Dept.', 'The motion fell.'],
    ['The Cttee. Chair and the Sub-Cttee. Chair spoke.', 'It went to the Sub-Cttee.', 'The motion fell.'],
    ['Ald. Marsh, Cllrs. Lee and Cole, the Rev. Hall and the Hon. J. Ray came.', 'They sat.'],
    ['The Asst. Dir. Lee and the Chmn. Cole and the Exec. Member spoke.', 'He is the Dir.', 'She was.'],
    [
      'It is approx. £4m, est. £5m, £5 incl. VAT and £4 excl. VAT.',
      'It is at most max. 5 and min. 4.',
      'That is the max.',
      'The rest is less.',
    ],
    ['It costs £5 p.a. for each.', 'It costs £5 p.a.', 'Members noted it.'],
    ['See pp. 4 to 5 and vol. 2 and ed. 3 (Smith, ed. Jones).', 'It is the last vol.', 'There is no more.'],
    ['From Jan.–Dec. 2025 it was open Mon.–Fri. 9 to 5 and Sat. 9 to 12.', 'It shuts in Jan.–Mar.', 'Nobody comes.'],
    ['On 6 Feb. 1 was lost, on 7 Mar. 2, on 8 Apr. 3, on Mon. 5 and Tues. 6 May and Sun. 11 May 4.', 'That is all.'],
    ['It was built c. 1900 in the High St.', 'It leaks.'],
  ])('knows where a sentence ends: %s', (...sentences) => {
    expect(words(sentences.join(' '))).toEqual(sentences);
  });

  it('tells a heading from the words under it', () => {
    const page =
      'Summary\nThis report sets out what was spent in the year and why.\nIt is for information.\nBackground\nThe service began in the spring of the year before last.\n';
    expect(words(page)).toEqual([
      'Summary',
      'This report sets out what was spent in the year and why.',
      'It is for information.',
      'Background',
      'The service began in the spring of the year before last.',
    ]);
  });

  it('begins anew with every entry of a list, and keeps its number with it', () => {
    const page =
      'That the committee resolves, having regard to the report:\n(a) to note the figures for the first quarter of the year;\n(b) to ask for a further report in the autumn; and\n2. The chair signs the minutes.\n';
    expect(words(page)).toEqual([
      'That the committee resolves, having regard to the report:',
      '(a) to note the figures for the first quarter of the year;',
      '(b) to ask for a further report in the autumn; and',
      '2. The chair signs the minutes.',
    ]);
  });

  it('takes a number at the beginning of a line for a number', () => {
    const page =
      'The share of visits in time rose in the year by almost\n4.2 per cent, which is more than was planned for it.\n';
    expect(words(page)).toHaveLength(1);
  });

  it('finds none where there are no words', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n \n')).toEqual([]);
  });
});

describe('sentenceAt', () => {
  const text = 'One is here. Two is there.';

  it('gives the sentence at an offset', () => {
    expect(sentenceAt(text, 3)).toEqual({ start: 0, end: 12 });
    expect(sentenceAt(text, 20)).toEqual({ start: 13, end: 26 });
  });

  it('gives the one before where the offset lies between two, and the first before all', () => {
    expect(sentenceAt(text, 12)).toEqual({ start: 0, end: 12 });
    expect(sentenceAt(` ${text}`, 0)).toEqual({ start: 1, end: 13 });
    expect(sentenceAt('', 0)).toBeUndefined();
  });
});
