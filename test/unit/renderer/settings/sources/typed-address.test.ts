import { describe, expect, it } from 'vitest';
import { serverOf, typedAddress } from '../../../../../renderer/settings/sources/typed-address.ts';

describe('an address as it is typed', () => {
  it.each([
    [' https://wellmouth.example/ieList.aspx?CId=1 ', 'https://wellmouth.example/ieList.aspx?CId=1'],
    ['wellmouth.example', 'https://wellmouth.example'],
    ['localhost:8080/papers', 'https://localhost:8080/papers'],
    ['http://wellmouth.example', 'http://wellmouth.example'],
    ['DAVS://wellmouth.example', 'DAVS://wellmouth.example'],
    ['  ', ''],
  ])('“%s” is “%s”', (typed, address) => {
    expect(typedAddress(typed)).toBe(address);
  });

  it('is shown by its server, or as it is', () => {
    expect(serverOf('https://wellmouth.example:8443/x?y')).toBe('wellmouth.example:8443');
    expect(serverOf('https://')).toBe('https://');
  });
});
