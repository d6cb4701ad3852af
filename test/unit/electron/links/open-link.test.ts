import { describe, expect, it } from 'vitest';
import { openLink } from '../../../../electron/links/open-link.ts';

async function open(address: string, fails = false) {
  const opened: string[] = [];
  const outcome = await openLink(address, async handedOver => {
    opened.push(handedOver);
    if (fails) throw new Error('no browser');
    await Promise.resolve();
  });
  return { outcome, opened };
}

describe('openLink', () => {
  it('hands over what is parsed, not what was said', async () => {
    expect(await open(' https://Exämple.gov.uk/a b ')).toEqual({
      outcome: { ok: true, value: null },
      opened: ['https://xn--exmple-cua.gov.uk/a%20b'],
    });
    expect((await open('mailto:clerk@example.gov.uk?subject=Item%205&attach=/etc/passwd')).opened).toEqual([
      'mailto:clerk@example.gov.uk?subject=Item%205',
    ]);
  });

  it.each([
    ['http://example.gov.uk/', 'not-secure'],
    ['file:///etc/passwd', 'other-kind'],
    ['smb://share/papers', 'other-kind'],
    ['javascript:alert(1)', 'other-kind'],
    ['ms-msdt:/id', 'other-kind'],
    ['https://example.gov.uk@elsewhere.example/', 'hidden-host'],
    ['/usr/bin/true', 'no-address'],
    ['', 'no-address'],
  ])('refuses %s, and hands nothing over', async (address, error) => {
    expect(await open(address)).toEqual({ outcome: { ok: false, error }, opened: [] });
  });

  it('says when the system could not open it', async () => {
    expect((await open('https://example.gov.uk/', true)).outcome).toEqual({ ok: false, error: 'not-opened' });
  });
});
