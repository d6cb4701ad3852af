import { describe, expect, it } from 'vitest';
import { frontOf } from '../../../../support/paper-of-lines.ts';

const listed = (list: string) => {
  const { members, substitutes } = frontOf([`AGENDA\nCabinet\n${list}\n1. Apologies`], { hasAgenda: true }).meeting;
  return { members, substitutes };
};

describe('the members listed on a front', () => {
  it.each([
    ['in a list parted by commas', 'Membership: Councillors A Quay (Chair), B Sluice, C Tide\nand D Groyne'],
    ['in a list that breaks within a name', 'Councillors: A Quay (Chair), B\nSluice, C Tide, D\nGroyne'],
    [
      'in a list parted by semicolons',
      'To: Members of the Harbour Committee:\nCllr A Quay (Chair); B Sluice;\nC Tide; D Groyne',
    ],
    ['in a sentence without a colon', 'Councillors A Quay (Chair), B Sluice, C Tide and D Groyne'],
    [
      'with what they are behind a comma',
      'Councillors: A Quay, Chair, B Sluice, JP, C Tide, Leader of the Council, and D Groyne',
    ],
    ['one below the other', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne'],
    ['in two columns', 'MEMBERSHIP\nA Quay (Chair) | B Sluice\nC Tide | D Groyne'],
    ['in three columns', 'Members of the Committee (Quorum 4)\nA Quay (Chair) | B Sluice | C Tide\nD Groyne'],
    [
      'in columns with party names at their head',
      'Membership\nHarbour Party | Labour\nA Quay (Chair) | B Sluice\nC Tide | D Groyne',
    ],
    [
      'by their parties',
      'Membership (4)\nHarbour Party (2): A Quay (Chair), B Sluice\nShore Party (2): C Tide, D Groyne',
    ],
    [
      'below their parties',
      'Membership\n\nLabour\nA Quay (Chair)\nB Sluice\n\nLiberal Democrats\nC Tide\n\nIndependent Group\nD Groyne',
    ],
    ['up to the next field', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nQuorum: 3\nVenue: Town Hall'],
    ['up to the quorum', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nQuorum 4'],
    ['up to the officers', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nOfficers\nJan Fell\nGil Mast'],
    [
      'up to those in attendance',
      'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nIn attendance: Jan Fell, Gil Mast',
    ],
    ['without the one who signs', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nJan Fell\nChief Executive'],
    ['up to a sentence', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nDoors open at the side'],
    ['up to a footer', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nWellmouth Borough Council'],
    ['without a seat that is vacant', 'Members:\nA Quay (Chair)\nB Sluice\n1 vacancy\nVacant\nC Tide\nD Groyne'],
    ['once each', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nCllr C Tide\nD Groyne'],
    [
      'with co-opted members below',
      'Members:\nA Quay (Chair)\nB Sluice\nCo-opted members (voting)\nC Tide\nChurch representatives:\nD Groyne',
    ],
    ['with the chair in front', 'Membership\nChair: A Quay\nB Sluice\nC Tide\nD Groyne'],
    ['with the chair above the heading', 'Chair: A Quay\nMembers: B Sluice, C Tide and D Groyne'],
    ['with brackets in a line of their own', 'MEMBERSHIP\nA Quay | B Sluice\n(Chair)\nC Tide | D Groyne'],
  ])('are read %s', (_, list) => {
    const members = listed(list).members.map(name => name.replace(/^Cllr\s/, ''));
    expect(members).toEqual(['A Quay (Chair)', 'B Sluice', 'C Tide', 'D Groyne']);
  });

  it.each([
    [
      'as surnames in a list',
      'Councillors: Quay (Chair), Sluice, Tide and Groyne',
      ['Quay (Chair)', 'Sluice', 'Tide', 'Groyne'],
    ],
    [
      'with the surname first',
      'Membership\nQuay, A (Chair) | Sluice, B\nTide, C',
      ['Quay, A (Chair)', 'Sluice, B', 'Tide, C'],
    ],
    [
      'with their parties in brackets',
      'Membership\nCllr A Quay (Harbour Party) (Chair)\nCllr B Sluice (Labour)',
      ['Cllr A Quay (Harbour Party) (Chair)', 'Cllr B Sluice (Labour)'],
    ],
    [
      'with their offices',
      'Members:\nCllr A Quay - Leader of the Council\nCllr B Sluice (Cabinet Member for Housing)',
      ['Cllr A Quay - Leader of the Council', 'Cllr B Sluice (Cabinet Member for Housing)'],
    ],
    [
      'with a surname below in its own column',
      'MEMBERSHIP\nCouncillor Maren | Councillor B Sluice\nOldacre-Quay\nCouncillor C Tide',
      ['Councillor Maren Oldacre-Quay', 'Councillor B Sluice', 'Councillor C Tide'],
    ],
    [
      'with small words in them',
      "Members:\nCllr Jan van der Quay\nCllr Seán O'Sluice\nMs Ann d'Arcy",
      ['Cllr Jan van der Quay', "Cllr Seán O'Sluice", "Ms Ann d'Arcy"],
    ],
  ])('are read %s', (_, list, members) => {
    expect(listed(list).members).toEqual(members);
  });

  it('are told from their substitutes', () => {
    expect(listed('Members:\nCllr A Quay\nCllr B Sluice\nSubstitutes:\nCllr C Tide')).toEqual({
      members: ['Cllr A Quay', 'Cllr B Sluice'],
      substitutes: ['Cllr C Tide'],
    });
  });

  it('are told from their substitutes by the column', () => {
    expect(listed('Members | Substitutes\nCllr A Quay | Cllr C Tide\nCllr B Sluice\n | Cllr D Groyne')).toEqual({
      members: ['Cllr A Quay', 'Cllr B Sluice'],
      substitutes: ['Cllr C Tide', 'Cllr D Groyne'],
    });
  });

  it('are parted where one line holds several', () => {
    const { members, substitutes } = listed(
      'Member Substitute\nCllr. A Quay (Chair) Cllr. B Sluice Cllr. C Tide Cllr. D\nGroyne\nMrs Eve Shoal Finn Reef Ms G Spit',
    );
    expect(members).toEqual(['Cllr. A Quay (Chair)', 'Cllr. C Tide', 'Mrs Eve Shoal', 'Finn Reef']);
    expect(substitutes).toEqual(['Cllr. B Sluice', 'Cllr. D Groyne', 'Ms G Spit']);
  });

  it.each([
    'Members of the public are welcome to attend.',
    'Members are asked to declare interests.',
    'Councillors who wish to speak, vote and move, please tell the clerk.',
    'Members: any member of the Council may attend, speak and vote',
    '',
  ])('are none in “%s”', list => {
    expect(listed(list)).toEqual({ members: [], substitutes: [] });
  });

  it('are looked for below a heading that has none', () => {
    expect(listed('To: All Members of the Committee\n\n\nMembers:\nCllr A Quay\nCllr B Sluice').members).toEqual([
      'Cllr A Quay',
      'Cllr B Sluice',
    ]);
  });
});
