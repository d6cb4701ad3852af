import { expect, it } from 'vitest';
import { serverOf } from '../../../../../renderer/settings/sources/server-of.ts';

it.each([
  [' https://wellmouth.example/ieList.aspx?CId=1 ', 'wellmouth.example'],
  ['wellmouth.example/papers', 'wellmouth.example'],
  ['localhost:8080/papers', 'localhost:8080'],
  ['davs://wellmouth.example:8443/x', 'wellmouth.example:8443'],
  ['https://quill:secret@wellmouth.example/', 'wellmouth.example'],
  ['no address at all', 'no address at all'],
  ['  ', ''],
])('the server of “%s” is “%s”', (typed, server) => {
  expect(serverOf(typed)).toBe(server);
});
