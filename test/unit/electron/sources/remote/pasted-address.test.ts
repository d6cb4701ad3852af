import { describe, expect, it } from 'vitest';
import { pastedAddress } from '../../../../../electron/sources/remote/pasted-address.ts';

const urls = (text: string): readonly string[] | undefined => pastedAddress(text)?.urls.map(url => url.href);

describe('pastedAddress', () => {
  it('takes an address as it is', () => {
    expect(urls('https://democracy.council.gov.uk/ieListMeetings.aspx?CId=9&Year=0')).toEqual([
      'https://democracy.council.gov.uk/ieListMeetings.aspx?CId=9&Year=0',
    ]);
    expect(urls('http://council.invalid/a')).toEqual(['http://council.invalid/a']);
  });

  it('takes away what mails and documents put around one', () => {
    for (const text of [
      '  https://a.invalid/x \n',
      '<https://a.invalid/x>',
      '“https://a.invalid/x”',
      'https://a.in\u200bvalid/x\r\n',
    ])
      expect(urls(text)).toEqual(['https://a.invalid/x']);
  });

  it('tries https before http where nothing says which', () => {
    expect(urls('council.invalid/papers')).toEqual(['https://council.invalid/papers', 'http://council.invalid/papers']);
    expect(urls('localhost:8080/papers')).toEqual(['https://localhost:8080/papers', 'http://localhost:8080/papers']);
  });

  it('knows the ways in which programs for WebDAV write addresses', () => {
    expect(urls('davs://cloud.invalid/dav')).toEqual(['https://cloud.invalid/dav']);
    expect(urls('dav://cloud.invalid/dav')).toEqual(['http://cloud.invalid/dav']);
  });

  it('takes name and password out of the address', () => {
    const pasted = pastedAddress('https://jo%40council:p%C3%A4ss%3A%2F@cloud.invalid/dav');
    expect(pasted?.urls.map(url => url.href)).toEqual(['https://cloud.invalid/dav']);
    expect(pasted?.credentials).toEqual({ userName: 'jo@council', password: 'päss:/' });
    expect(pastedAddress('https://jo:100%@cloud.invalid/')?.credentials?.password).toBe('100%');
    expect(pastedAddress('https://cloud.invalid/')?.credentials).toBeNull();
  });

  it.each([
    '',
    '   ',
    'agenda',
    'planning committee',
    'file:///etc/passwd',
    'ftp://a.invalid/',
    'javascript:alert(1)',
    'https://',
    'https:// /',
  ])('knows that “%s” is no address', text => expect(pastedAddress(text)).toBeUndefined());
});
