import { describe, expect, it } from 'vitest';
import { isGuardPage } from '../../../../../shared/sources/moderngov/guard-page.ts';

describe('the page of a guard', () => {
  it('knows a guard by its page, and a site by its own', () => {
    const stub = '<html><head><script src="/x.js"></script></head><body></body></html>';
    expect(isGuardPage(stub)).toBe(true);
    expect(isGuardPage('<html><head><title>Just a moment...</title></head><body>Checking</body></html>')).toBe(true);
    expect(
      isGuardPage('<html><body><script></script><a href="mgListCommittees.aspx">Committees captcha</a></body></html>'),
    ).toBe(false);
    expect(isGuardPage('<committees><committee>access denied</committee></committees>')).toBe(false);
    expect(isGuardPage('')).toBe(false);
  });
});
