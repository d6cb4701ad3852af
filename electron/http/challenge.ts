/** A way of signing in that a server offers (RFC 9110, 11.6.1). */
export type Challenge = {
  /** Lower case. */
  readonly scheme: string;
  /** By lower-case name; quotation marks and backslashes are resolved. */
  readonly parameters: ReadonlyMap<string, string>;
};

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const PARAMETER = new RegExp(String.raw`(${TOKEN})[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))`, 'y');
const SCHEME = new RegExp(String.raw`(${TOKEN})(?:[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$)))?`, 'y');
const BETWEEN = /[\s,]*/y;

/** No server has a reason to send more than this, in characters. */
const LONGEST = 16_384;

/** Reads `WWW-Authenticate`, also of several in one. What cannot be read ends it; what came before is answered. */
export function parseChallenges(header: string): readonly Challenge[] {
  const text = header.slice(0, LONGEST);
  const challenges: { readonly scheme: string; readonly parameters: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (;;) {
    take(BETWEEN);
    const parameter = challenges.length > 0 ? take(PARAMETER) : null;
    if (parameter) {
      const [, name = '', quoted, bare = ''] = parameter;
      const value = quoted === undefined ? bare : quoted.replaceAll(/\\(.)/g, '$1');
      challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
      continue;
    }
    const scheme = take(SCHEME);
    if (!scheme) return challenges;
    challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters: new Map() });
  }
}
