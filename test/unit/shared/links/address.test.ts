import { describe, expect, it } from 'vitest';
import { linkProblemSchema, linkProblemWords, LONGEST_ADDRESS, readAddress } from '../../../../shared/links/address.ts';

function read(raw: string) {
  const outcome = readAddress(raw, text => (URL.canParse(text) ? new URL(text) : undefined));
  return outcome.ok ? outcome.value : outcome.error;
}

describe('readAddress', () => {
  it('lets https pass and names its host as it is, in Punycode where it is in another script', () => {
    expect(read('https://www.example.gov.uk:8443/minutes?id=5#top')).toEqual({
      kind: 'web',
      href: 'https://www.example.gov.uk:8443/minutes?id=5#top',
      host: 'www.example.gov.uk:8443',
    });
    // The а is Cyrillic.
    expect(read('https://exаmple.gov.uk/')).toMatchObject({ host: 'xn--exmple-4nf.gov.uk' });
    expect(read('https://example.gov.uk\u2028.evil.example/')).not.toMatchObject({ host: 'example.gov.uk' });
  });

  it('lets mail pass, prepared with nothing but words', () => {
    expect(read('mailto:clerk@example.gov.uk')).toEqual({
      kind: 'mail',
      href: 'mailto:clerk@example.gov.uk',
      to: 'clerk@example.gov.uk',
    });
    expect(
      read('MAILTO:clerk@example.gov.uk?Subject=Item%205&body=Dear%20clerk%0D%0A&attachment=%2Fetc%2Fpasswd&x'),
    ).toMatchObject({ href: 'mailto:clerk@example.gov.uk?subject=Item%205&body=Dear%20clerk%0D%0A' });
  });

  it('keeps several receivers apart', () => {
    expect(read('mailto:clerk@example.gov.uk,chair@example.gov.uk?cc=a@example.com,b@example.com')).toEqual({
      kind: 'mail',
      href: 'mailto:clerk@example.gov.uk,chair@example.gov.uk?cc=a%40example.com%2Cb%40example.com',
      to: 'clerk@example.gov.uk,chair@example.gov.uk',
    });
  });

  it('takes no header out of a mail address', () => {
    expect(read('mailto:clerk@example.gov.uk%0ABcc:everyone@example.com')).toBe('no-address');
    expect(read('mailto:clerk@example.gov.uk?subject=a%0ABcc:b@example.com')).toMatchObject({
      href: 'mailto:clerk@example.gov.uk',
    });
    expect(read('mailto:%E0%A4')).toBe('no-address');
    expect(read('mailto:?subject=none')).toBe('no-address');
  });

  it('refuses everything else by what is wrong with it', () => {
    expect(read('http://example.gov.uk/')).toBe('not-secure');
    expect(read('https://clerk:secret@example.gov.uk/')).toBe('hidden-host');
    expect(read('tel:01234567890')).toBe('other-kind');
    expect(read('data:text/html,hello')).toBe('other-kind');
    expect(read('www.example.gov.uk')).toBe('no-address');
    expect(read(`https://example.gov.uk/${'a'.repeat(LONGEST_ADDRESS)}`)).toBe('too-long');
  });
});

describe('linkProblemWords', () => {
  it('says cause and cure of every problem', () => {
    for (const problem of linkProblemSchema.options) expect(linkProblemWords(problem)).toMatch(/^[A-Z].*\.$/);
  });
});
