import { describe, expect, it } from 'vitest';
import {
  bodyKey,
  cleanBody,
  isCommitteeName,
  isCouncilName,
  keysInBothLanguages,
} from '../../../../../shared/pack/meeting/body-name.ts';

describe('cleanBody', () => {
  it.each([
    ['CABINET - THURSDAY, 30 JANUARY 2026', 'Cabinet'],
    ['Agenda for the meeting of the Harbour Committee', 'Harbour Committee'],
    ['(Public Pack) Audit Committee', 'Audit Committee'],
    ['Extraordinary Meeting of the County Council', 'County Council'],
    ['Planning Committee Agenda', 'Planning Committee'],
    ['Audit Committee', 'Audit Committee'],
    ['Thursday 30 January 2026 - Cabinet', 'Cabinet'],
    ['Gyngor Cymuned Abermôr', 'Cyngor Cymuned Abermôr'],
    ['The Corporation of the Township of Sandwick', 'Township of Sandwick'],
    ['', ''],
  ])('makes “%s” “%s”', (words, body) => {
    expect(cleanBody(words)).toBe(body);
  });
});

describe('bodyKey', () => {
  it.each([
    ['Overview & Scrutiny Committee', 'OVERVIEW AND SCRUTINY COMMITTEE'],
    ["Children's Services Panel", 'Children’s Services panel'],
    ['Licensing Sub-Committee', 'Licensing Sub Committee'],
    ['Meeting of the Cabinet', 'Cabinet'],
    ['Cabinet, 30/01/2026', 'Cabinet'],
  ])('is one for “%s” and “%s”', (a, b) => {
    expect(bodyKey(a)).toBe(bodyKey(b));
  });

  it('tells bodies apart', () => {
    expect(bodyKey('Licensing Committee')).not.toBe(bodyKey('Licensing Sub-Committee'));
    expect(bodyKey('Planning Committee North')).not.toBe(bodyKey('Planning Committee South'));
  });
});

describe('keysInBothLanguages', () => {
  it.each([
    'Pwyllgor Cynllunio / Planning Committee',
    'PLANNING COMMITTEE | PWYLLGOR CYNLLUNIO',
    'Pwyllgor Cynllunio/Planning Committee',
  ])('parts “%s”', name => {
    expect(keysInBothLanguages(name)).toEqual({ english: 'planning committee', welsh: 'pwyllgor cynllunio' });
  });

  it.each(['Planning Committee', 'Cabinet / Scrutiny Committee', 'Planning / Licensing Committee', ''])(
    'leaves “%s” whole',
    name => {
      expect(keysInBothLanguages(name)).toBeUndefined();
    },
  );
});

describe('names of bodies', () => {
  it.each(['Cabinet', 'Planning Committee', 'Health and Wellbeing Board', 'Pwyllgor Craffu', 'Task and Finish Group'])(
    'are committees’: %s',
    name => {
      expect([isCommitteeName(name), isCouncilName(name)]).toEqual([true, false]);
    },
  );

  it.each(['Wellmouth Borough Council', 'Council', 'Cyngor Sir Abermôr', 'London Borough of Quayside'])(
    'are councils’: %s',
    name => {
      expect([isCommitteeName(name), isCouncilName(name)]).toEqual([false, true]);
    },
  );

  it.each([
    'Cabinet Member for Harbours',
    'Council Chamber',
    'Committee Room 2',
    'Chief Executive',
    'Executive Director',
    'Council Tax',
  ])('are not: %s', name => {
    expect([isCommitteeName(name), isCouncilName(name)]).toEqual([false, false]);
  });
});
