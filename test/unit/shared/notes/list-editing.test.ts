import { describe, expect, it } from 'vitest';
import { continueList, indentList, type TextEdit, type Typing } from '../../../../shared/notes/list-editing.ts';

/** A text with its caret as `|`, or what is selected between two. */
function typing(marked: string): Typing {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  return { text: marked.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
}

function done(marked: string, edit: (typing: Typing) => TextEdit | undefined): string | undefined {
  const before = typing(marked);
  const made = edit(before);
  if (!made) return undefined;
  const text = `${before.text.slice(0, made.from)}${made.insert}${before.text.slice(made.to)}`;
  const caret = made.start === made.end ? '|' : `|${text.slice(made.start, made.end)}|`;
  return `${text.slice(0, made.start)}${caret}${text.slice(made.end)}`;
}

const enter = (marked: string) => done(marked, continueList);
const tab = (marked: string) => done(marked, at => indentList(at, 'in'));
const shiftTab = (marked: string) => done(marked, at => indentList(at, 'out'));

describe('Enter in a list', () => {
  it('goes on with the next item', () => {
    expect(enter('- cost|')).toBe('- cost\n- |');
    expect(enter('Ask:\n1. cost|')).toBe('Ask:\n1. cost\n2. |');
    expect(enter('9) cost|')).toBe('9) cost\n10) |');
    expect(enter('- a\n  * b|\n- c')).toBe('- a\n  * b\n  * |\n- c');
  });

  it('takes the words behind the caret along', () => {
    expect(enter('- cost| and staff')).toBe('- cost\n- | and staff');
    expect(enter('- cost| and| staff')).toBe('- cost\n- | staff');
  });

  it('counts the numbers that follow on', () => {
    expect(enter('1. a|\n2. b\n3. c\n\n1. d')).toBe('1. a\n2. |\n3. b\n4. c\n\n1. d');
    expect(enter('1. a|\n  1. b\n2. c')).toBe('1. a\n2. |\n  1. b\n3. c');
    expect(enter('9. a|\n10. b')).toBe('9. a\n10. |\n11. b');
  });

  it('ends the list on an empty item, level by level', () => {
    expect(enter('- a\n  - |')).toBe('- a\n- |');
    expect(enter('- a\n- |')).toBe('- a\n|');
    expect(enter('1. a\n2. |\n3. b')).toBe('1. a\n|\n2. b');
  });

  it('is a line end elsewhere', () => {
    for (const marked of ['words|', '|- a', '-| a', '- a\n\nwords|', '']) expect(enter(marked)).toBeUndefined();
  });
});

describe('Tab in a list', () => {
  it('puts an item below the one above it, and takes it out again', () => {
    expect(tab('- a\n- b|')).toBe('- a\n  - b|');
    expect(tab('- a\n- b| c')).toBe('- a\n  - b| c');
    expect(shiftTab('- a\n  - b|')).toBe('- a\n- b|');
  });

  it('counts numbers anew on both levels', () => {
    expect(tab('1. a\n2. b|\n3. c')).toBe('1. a\n  1. b|\n2. c');
    expect(shiftTab('1. a\n  1. b|\n2. c')).toBe('1. a\n2. b|\n3. c');
  });

  it('moves all items that are selected', () => {
    expect(tab('- a\n- |b\n- c|')).toBe('- a\n|  - b\n  - c|');
    expect(tab('- a\n- |b\n|- c')).toBe('- a\n|  - b|\n- c');
  });

  it('is left to the focus where no item can go that way, so that it traps nobody', () => {
    for (const marked of ['- a|', 'words|', '- a\n  - b|', 'words\n- a|']) {
      expect(tab(marked)).toBeUndefined();
    }
    for (const marked of ['- a|', 'words|', '|']) expect(shiftTab(marked)).toBeUndefined();
  });
});
