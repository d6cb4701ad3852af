const SEARCHED = 300;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)';
const SIGNS: readonly RegExp[] = [
  // A day with its year, or with the day of the week: newsletters seldom have either.
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th|ain|fed|eg|af)? ?(?:of )?${MONTH},? ?(?:20)?\d\d\b`, 'i'),
  new RegExp(String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?,? 20\d\d\b`, 'i'),
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d\b/,
  /\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.? ?m\b|y\.? ?[bhp]\b|hrs\b|hours\b|noon\b)/i,
  /\b(?:[01]?\d|2[0-3])[.:][0-5]\d\b/,
  /^(?:date|time|venue|place|location|dyddiad|amser|lleoliad|man cyfarfod)\s*:/i,
  /\bnotice of (?:the )?meeting\b|\bsummon(?:s|ed)\b|\b(?:to|will|shall) be held\b|\bhereby\b|\bcynhelir\b|\bmeeting of (?:the|a)\b/i,
  /^(?:the )?(?:corporation|city|town|village|county|parish|borough|district|township|municipality)(?: council)? of \S.{0,60}$/i,
  /^.{0,80}\bmeeting agenda$/i,
  /^.{0,80}\b(?:committee|cabinet|council|board|panel|forum|executive|authority|commission(?:ers)?|pwyllgor .{1,60}|cyngor .{1,60})$/i,
];

/** Whether a line tells of a meeting: its day, hour or place, the body that meets, or that it is called. */
export function tellsOfMeeting(text: string): boolean {
  const words = text.slice(0, SEARCHED).replace(/\s+/g, ' ').trim();
  return SIGNS.some(sign => sign.test(words));
}
