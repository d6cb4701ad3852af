import { expect, test } from 'vitest';
import { checkedHeaders } from '../../../../electron/http/sent-headers.ts';

test('headers that can be sent are let through as they are', () => {
  const headers = { 'if-match': '"a b"', depth: '1', 'x-empty': '', 'x-bytes': '\u00e9\t' };
  expect(checkedHeaders(headers)).toBe(headers);
});

test.each([
  ['x', 'a\r\nauthorization: b'],
  ['x', 'a\nb'],
  ['x', 'a\0'],
  ['x', 'beyond bytes: \u2013'],
  ['x y', 'a'],
  ['x:', 'a'],
  ['x\r\ny', 'a'],
  ['', 'a'],
])('nothing can be put into a request by a header %j with the value %j', (name, value) => {
  expect(() => checkedHeaders({ [name]: value })).toThrow(TypeError);
});
