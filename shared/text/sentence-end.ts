/** Cut short, with a name, a word or a figure behind them whatever it is. */
const WANT_MORE = new Set(
  `cllr cllrs ald asst mr mrs ms mx dr prof rev revd rt hon messrs sgt insp supt capt lt e.g i.e eg ie viz v vs cf incl
   excl`.split(/\s+/),
);

/** Cut short where a figure, a sum or a reference stands behind them; else words that end a sentence ("no."). */
const WANT_FIGURE = new Set(
  `no nos para paras p pp ref refs fig figs tel ext approx est max min mins mtg res eds arts reg regs sec secs s ss cl cls
   sch sched scheds vol vols c ch chs apps appx encl pt cm cmnd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sun`.split(
    /\s+/,
  ),
);
/** The same of words that are words of their own where they begin small. */
const NAMES_WANT_FIGURE = new Set(['Art', 'App', 'Sat']);

/** Cut short where a name stands behind them; else a sentence may end with them ("in the High St."). */
const WANT_NAME = new Set(['st', 'dept', 'govt', 'cttee', 'dir', 'chmn', 'exec', 'gen', 'col', 'ed', 'co', 'bros']);

/** What a letter belongs to, so that a full stop behind it ends a sentence. */
const LETTERED =
  /\b(?:appendix|annex|option|part|table|plan|item|schedule|section|band|grade|phase|class|zone|site|block|type|vitamin|group|category|figure|unit|flat|tier|form)$/i;

/** What sentences begin with, and no name does. */
const BEGINS =
  /^["“‘'(]*(?:an?|after|all|also|although|and|any|as|at|because|before|both|but|by|each|every|for|from|further|he|hence|here|how|however|i|if|in|it|its|members|most|moved|my|no|none|nor|not|now|of|officers|on|once|only|or|our|proposed|resolved|seconded|she|since|so|some|such|that|the|their|then|there|therefore|these|they|this|those|though|thus|to|under|until|we|what|when|where|whether|which|while|who|why|will|with|yes|yet|you|your)\b(?!\.)/i;
const BEGINS_WITH_FIGURE = /^[(£$€]*(?:\d|\p{Ll}|\p{Lu}+[\d/]|[B-HJ-Z]\b|[IVX]{2,}\b|(?:Nos?|Refs?)\.)/u;
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** Whether words that end like a sentence end one, by what stands behind them. */
export function endsSentence(words: string, next: string): boolean {
  // What somebody asks or calls out goes on with who it was: “Why?” he asked.
  if (/[?!…][”’"')\]]+$/.test(words)) return !/^\p{Ll}/u.test(next);
  const match = /(?:^|[\s([“"]|[–—/-](?=\p{L}{2})|(?<=^|[\s([])[‘'])([\p{L}.]+)\.$/u.exec(words);
  const word = match?.[1];
  if (word === undefined) return true;
  const small = word.toLowerCase();
  if (WANT_MORE.has(small)) return false;
  const isInitial = /^\p{Lu}$/u.test(word);
  if (NAMES_WANT_FIGURE.has(word) || (WANT_FIGURE.has(small) && !isInitial)) return !BEGINS_WITH_FIGURE.test(next);
  if (isInitial && LETTERED.test(words.slice(0, match?.index))) return true;
  // Initials ("J. R. Smith"), and letters for words ("the U.K. Government").
  if (isInitial || WANT_NAME.has(small) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return BEGINS.test(next);
  return !(/^(?:\p{Ll}\.)+\p{Ll}$/u.test(word) && DAY.test(next));
}
