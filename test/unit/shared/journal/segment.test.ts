import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  openSegment,
  parseSegmentFileName,
  sealSegment,
  segmentFileName,
  splitLines,
} from '../../../../shared/journal/segment.ts';
import { deviceId } from '../../../support/made-up.ts';

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const NAME = { device: deviceId(0), number: 7 };
const LINES = ['{"a":1}', '{"b":"€"}'];
const sealed = sealSegment(NAME, LINES, sha256Hex);
const open = (text: string, name = NAME) => openSegment(name, text, sha256Hex);

describe('a segment’s file name', () => {
  it.each([
    [1, '000001.jsonl'],
    [123_456, '123456.jsonl'],
    [1_234_567, '1234567.jsonl'],
  ])('of %d is %s', (number, fileName) => {
    expect(segmentFileName(number)).toBe(fileName);
    expect(parseSegmentFileName(fileName)).toBe(number);
  });

  it.each(['000000.jsonl', '1.jsonl', '0000001.jsonl', '000001 (1).jsonl', '000001.jsonl.tmp', '../000001.jsonl', ''])(
    'is not %j',
    fileName => {
      expect(parseSegmentFileName(fileName)).toBeUndefined();
    },
  );
});

describe('splitLines', () => {
  it('tells whole lines from a torn one', () => {
    expect(splitLines('a\nb\nc')).toEqual({ lines: ['a', 'b'], torn: 'c' });
    expect(splitLines('a\nb\n')).toEqual({ lines: ['a', 'b'], torn: '' });
    expect(splitLines('')).toEqual({ lines: [], torn: '' });
  });

  it('passes over empty lines', () => {
    expect(splitLines('a\n\n\nb\n').lines).toEqual(['a', 'b']);
  });
});

describe('openSegment', () => {
  it('gives the lines back that were sealed', () => {
    expect(open(sealed)).toEqual({ ok: true, value: LINES });
    expect(open(sealSegment(NAME, [], sha256Hex))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['has no closing line', `${LINES.join('\n')}\n`],
    ['is empty', ''],
    ['lacks a line', sealed.slice(sealed.indexOf('\n') + 1)],
    ['has a line too many', `${sealed.slice(0, sealed.indexOf('\n') + 1)}${sealed}`],
    ['has a letter changed', sealed.replace('"a":1', '"a":2')],
    ['had its line ends changed', sealed.replaceAll('\n', '\r\n')],
    ['is followed by something', `${sealed}{"c":3}\n`],
    ['is followed by part of a line', `${sealed}{"c"`],
  ])('does not take a file as whole that %s', (_, text) => {
    expect(open(text)).toEqual({ ok: false, error: { code: 'segment-not-whole' } });
  });

  it('takes a segment of a newer release, whose closing line says more', () => {
    expect(open(sealed.replace('"segment":7', '"segment":7,"more":1')).ok).toBe(true);
  });

  it('says of a whole segment that it lies in the wrong place', () => {
    const misplaced = { ok: false, error: { code: 'segment-misplaced' } };
    expect(open(sealed, { ...NAME, number: 8 })).toEqual(misplaced);
    expect(open(sealed, { ...NAME, device: deviceId(1) })).toEqual(misplaced);
  });
});
