/** Names that guards in front of servers write into the page they answer with. */
const GUARDS =
  /_?incapsula|imperva|cf-chl|cf_chl|challenge-platform|just a moment|attention required|request unsuccessful|access denied|captcha|perimeterx|datadome|_abck|support id is/i;

/** Links to pages of ModernGov, which no guard writes. */
const OWN_PAGES = /\b(?:mg|ie)[A-Z]\w+\.aspx\b/;

/** Characters: pages of guards are short, and pages of a council's site are not. */
const LONGEST = 20_000;

/**
 * Whether an answer comes from a guard in front of the server and not from the server: a short page that names one, or one
 * without any words and links that a script is to turn into another.
 */
export function isGuardPage(text: string): boolean {
  if (text.length > LONGEST || !/<(?:html|head|script|iframe|meta)\b/i.test(text)) return false;
  if (OWN_PAGES.test(text)) return false;
  if (GUARDS.test(text)) return true;
  const isScripted = /<(?:script|iframe)\b|http-equiv=["']?refresh/i.test(text);
  const words = text
    .replace(/<(script|style|noscript)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<[^>]*>/g, '')
    .trim();
  return isScripted && words.length < 40 && !/<a\b/i.test(text);
}
