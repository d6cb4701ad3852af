/** A heading that several items stand under. */
export type Section = {
  readonly words: string;
  /** Whether it says for itself that its items are not for the public; null where that hangs on what is said elsewhere. */
  readonly exempt: boolean | null;
};

const LONGEST = 110;
const PART = String.raw`(?:part|section|rhan|adran)\s*(?:\d|[a-e]|i{1,3}|iv|one|two|three|four|first|second|un|dau|gyntaf|ail)`;
const FOR_ALL = String.raw`(?:unrestricted|non[- ]?exempt|non[- ]?confidential|non[- ]?restricted|not exempt|open|public(?:ly available)?|items? (?:open|available) to the public|cyhoeddus|agored|anghyfyngedig)`;
const CLOSED = String.raw`(?:non[- ]?public|exempt|confidential|private|restricted|closed|not for publication|in camera|in confidence|in private|excluded|eithriedig|cyfrinachol|preifat|caeedig)`;
const BUSINESS = String.raw`(?:items?|business|agenda|reports?|matters|session|part|section|information|papers|eitemau|busnes|materion|adroddiadau|rhan)`;
const PURPOSE = String.raw`(?:decisions?|discussions?|information|noting|consideration|approval|determination|recommendations?|action|consultation|debate|scrutiny|assurance|policy development|monitoring|benderfyniad|wybodaeth|drafodaeth)`;

const PART_LINE = new RegExp(String.raw`^\W*${PART}\b(?!\s+(?:of|to|and|three of)\b)`, 'i');
const OPEN_LINE = new RegExp(
  String.raw`^\W*(?:${PART}\W*)?(?:(?:the )?${BUSINESS}\W+(?:for |to be )?(?:(?:considered|taken|dealt with|discussed|heard)\W+)?(?:in |while )?(?:the )?)?(?:${FOR_ALL})(?:\W+(?:${BUSINESS}|access|to|the|press|and|public|session|continued|cont['’]?d))*\W*$`,
  'i',
);
const CLOSED_LINE = new RegExp(
  String.raw`^\W*(?:${PART}\W*)?(?:any\W+)?(?:(?:the )?${BUSINESS}\W+(?:for |to be |likely to be |which are )?(?:(?:considered|taken|dealt with|discussed|heard)\W+)?(?:in |with |while )?(?:the )?)?(?:(?:press|public)(?: and (?:press|public))?\W+)?(?:${CLOSED})(?:(?:\W+(?:and|or|/|&)?\W*)(?:${BUSINESS}|${CLOSED}|from|the|to|press|and|public|of|session|not|for|publication|continued|cont['’]?d))*\W*$`,
  'i',
);
const PURPOSE_LINE = new RegExp(
  String.raw`^\W*(?:${BUSINESS}\W+)?(?:(?:for|to be|er|i'w|ar gyfer)\W+)(?:\w+ )?${PURPOSE}(?:\W+(?:and|or|&|/)?\W*${PURPOSE})*(?:\W+(?:only|${BUSINESS}))?\W*$`,
  'i',
);
const KIND_LINE = new RegExp(
  String.raw`^\W*(?:standard|standing|routine|formal|general|statutory|procedural|opening|closing|administrative|preliminary|ordinary|special|strategic|operational|performance|governance|executive|committee|key|non[- ]key|main|other|urgent|delegated|decision|discussion|information|consent|regular|scrutiny|policy|planning|finance|financial|regulatory|member|corporate|late|supplementary|additional)\W+(?:and \w+\W+)?(?:items?|business|matters|reports|decisions|eitemau)(?:\W+of business)?\W*$`,
  'i',
);

const CLOSED_WORD = new RegExp(String.raw`\b${CLOSED}\b`, 'i');
const OPEN_WORD = new RegExp(String.raw`\b${FOR_ALL}\b`, 'i');
const PURPOSE_WORD = new RegExp(String.raw`\b${PURPOSE}\b`, 'i');
const PART_NAME = new RegExp(String.raw`^\W*${PART}`, 'i');

/** Reads a line that stands by itself as the heading of a part of the agenda; null where it is none. */
export function readSection(text: string): Section | null {
  if (text.length > LONGEST) return null;
  const words = text.replace(/\s+/g, ' ').trim();
  // A sentence in brackets explains a heading and is none.
  if (/^[([]/.test(words) || /[.;]$/.test(words)) return null;
  if (OPEN_LINE.test(words)) return { words, exempt: false };
  if (CLOSED_LINE.test(words)) return { words, exempt: true };
  if (PART_LINE.test(words)) return { words, exempt: exemptPart(words) };
  if (PURPOSE_LINE.test(words) || KIND_LINE.test(words)) return { words, exempt: false };
  return null;
}

function exemptPart(words: string): boolean | null {
  const isClosed = CLOSED_WORD.test(words);
  const isOpen = OPEN_WORD.test(words);
  // "Part 2 (not open to the public)" bears both words.
  if (/\bnot (?:open|public|available)|\bexclud/i.test(words)) return true;
  if (isClosed !== isOpen) return isClosed;
  if (/(?:1|one|\bi|\ba|un|gyntaf)$/i.test(partName(words))) return false;
  return PURPOSE_WORD.test(words) ? false : null;
}

function partName(words: string): string {
  return PART_NAME.exec(words)?.[0] ?? '';
}

/** Whether a line explains that the items below a heading are taken without, or with, the public. */
export function explainsSection(text: string): boolean | null {
  const words = text.slice(0, 600);
  if (
    /\b(?:no|nil) (?:exempt|private|confidential|part (?:2|ii|two|b))? ?(?:items|business)|there (?:are|were) no\b/i.test(
      words,
    )
  )
    return null;
  if (
    /\b(?:not (?:likely )?(?:to )?be open|not open to|without the (?:press|public)|(?:press|public|media) (?:and (?:press|public|media) )?(?:is|are|will be|to be|be|may be|likely to be)? ?(?:likely to be )?excluded|closed to the)\b/i.test(
      words,
    )
  )
    return true;
  if (/\b(?:is|be|are|likely to be) open to\b/i.test(words)) return false;
  return null;
}
