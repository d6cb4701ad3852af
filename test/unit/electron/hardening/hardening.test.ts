import { describe, expect, it } from 'vitest';
import { isPermitted, PERMISSIONS } from '../../../../electron/hardening/permissions.ts';
import { isRequestAllowed } from '../../../../electron/hardening/requests.ts';
import { SECURITY_HEADERS } from '../../../../electron/protocol/response-headers.ts';

const PAGE = 'app://lectern/index.html';

describe('isPermitted', () => {
  it('lets the app’s own page write to the clipboard and keep its papers, and no more', () => {
    const allowed = PERMISSIONS.filter(rule => isPermitted(rule.permission, PAGE)).map(rule => rule.permission);
    expect(allowed).toEqual(['clipboard-sanitized-write', 'persistent-storage']);
    expect(isPermitted('something of a later Chromium', PAGE)).toBe(false);
  });

  it('lets no other page do anything', () => {
    for (const url of ['https://example.com/', 'app://other/', 'file:///index.html', '']) {
      expect(PERMISSIONS.some(rule => isPermitted(rule.permission, url))).toBe(false);
    }
  });

  it('has a reason for each rule, and one rule for each permission', () => {
    expect(PERMISSIONS.every(rule => rule.why.length > 5)).toBe(true);
    expect(new Set(PERMISSIONS.map(rule => rule.permission)).size).toBe(PERMISSIONS.length);
  });
});

describe('isRequestAllowed', () => {
  it('lets the window load its own files and pictures, nothing else', () => {
    expect(isRequestAllowed(PAGE, false)).toBe(true);
    expect(isRequestAllowed('blob:app://lectern/5f0c', false)).toBe(true);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:8080/',
      'ws://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'blob:https://example.com/5f0c',
      'app://other/',
      'devtools://devtools/bundled/inspector.html',
    ]) {
      expect(isRequestAllowed(url, false)).toBe(false);
    }
    expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(isRequestAllowed('https://example.com/', true)).toBe(false);
  });
});

describe('SECURITY_HEADERS', () => {
  it('allow neither inline code nor other origins', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
  });
});
