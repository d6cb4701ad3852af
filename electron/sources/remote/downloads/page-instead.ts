import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';

/** The mark of a PDF stands within this many bytes of its start. */
export const MARK_WITHIN = 1024;
const MARK = '%PDF-';

/** As much of a page as is looked at to tell what it is. */
export const PAGE_LOOKED_AT = 64 * 1024;

const ASKS_FOR_PASSWORD = /<input[^>]{0,500}\btype\s*=\s*["']?password/i;
const SIGN_IN_HOST = /(?:^|\.)(?:login\.microsoftonline\.com|login\.live\.com|accounts\.google\.com|okta\.com)$/i;
const SIGN_IN_PATH = /\/(?:adfs|oauth2?|saml2?|signin|sign-in|login|logon)(?:[/.?]|$)/i;
const GUARD = /_Incapsula_|\/cdn-cgi\/challenge|cf-chl|Request unsuccessful/i;
/** Stands in pages of guards too, but also in those with which a server refuses a single file. */
const LIKE_A_GUARD = /captcha|Access Denied/i;

/** Whether bytes, the first of a file, are those of a PDF. */
export function isPdfStart(start: Uint8Array): boolean {
  return Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, MARK_WITHIN)).includes(MARK);
}

/** Whether what came with a refusal, as much of it as is at hand, is the page of a guard that refuses programs as such. */
export function isRefusalByGuard(start: Uint8Array): boolean {
  return GUARD.test(textOf(start));
}

/**
 * What a server means that answers with something else where a PDF should be.
 *
 * @param start as much of it as is at hand
 * @param url where it came from in the end
 */
export function problemOfPage(
  start: Uint8Array,
  url: string,
): Extract<SourceProblem, 'sign-in' | 'blocked' | 'not-a-pdf'> {
  const text = textOf(start);
  if (!/<(?:!doctype|html|head|body|script|form)\b/i.test(text)) return 'not-a-pdf';
  if (ASKS_FOR_PASSWORD.test(text)) return 'sign-in';
  if (GUARD.test(text) || LIKE_A_GUARD.test(text)) return 'blocked';
  const { hostname, pathname } = new URL(url);
  return SIGN_IN_HOST.test(hostname) || SIGN_IN_PATH.test(pathname) ? 'sign-in' : 'not-a-pdf';
}

function textOf(start: Uint8Array): string {
  return Buffer.from(start).toString('latin1', 0, PAGE_LOOKED_AT);
}
