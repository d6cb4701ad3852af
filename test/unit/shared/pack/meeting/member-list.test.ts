import { describe, expect, it } from 'vitest';
import { frontOf } from '../../../../support/paper-of-lines.ts';

const listed = (list: string) => {
  const { members, substitutes } = frontOf([`AGENDA\nCabinet\n${list}\n1. Apologies`], { hasAgenda: true }).meeting;
  return { members, substitutes };
};

describe('the members listed on a front', () => {
  it.each([
    ['in a list parted by commas', 'Membership: Councillors A Quay (Chair), B Sluice, C Tide\nand D Groyne'],
    ['one below the other', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne'],
    ['in two columns', 'MEMBERSHIP\nA Quay (Chair) | B Sluice\nC Tide | D Groyne'],
    [
      'by their parties',
      'Membership (4)\nHarbour Party (2): A Quay (Chair), B Sluice\nShore Party (2): C Tide, D Groyne',
    ],
    ['up to the next field', 'Members:\nA Quay (Chair)\nB Sluice\nC Tide\nD Groyne\nQuorum: 3\nVenue: Town Hall'],
  ])('are read %s', (_, list) => {
    expect(listed(list).members).toEqual(['A Quay (Chair)', 'B Sluice', 'C Tide', 'D Groyne']);
  });

  it('are told from their substitutes', () => {
    expect(listed('Members:\nCllr A Quay\nCllr B Sluice\nSubstitutes:\nCllr C Tide')).toEqual({
      members: ['Cllr A Quay', 'Cllr B Sluice'],
      substitutes: ['Cllr C Tide'],
    });
  });

  it('are parted where one line holds several', () => {
    expect(
      listed('Member Substitute\nCllr. A Quay (Chair) Cllr. B Sluice Cllr. C Tide Cllr. D\nGroyne\nMrs E Shoal')
        .members,
    ).toEqual(['Cllr. A Quay (Chair)', 'Cllr. C Tide', 'Mrs E Shoal']);
  });

  it.each(['Members of the public are welcome to attend.', 'Members are asked to declare interests.', ''])(
    'are none in “%s”',
    list => {
      expect(listed(list)).toEqual({ members: [], substitutes: [] });
    },
  );
});
