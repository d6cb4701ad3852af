import type { AgendaItem } from '../agenda/item.ts';

/** Business that comes up at every meeting, in the words that councils have for it. */
const STANDING = new RegExp(
  [
    String.raw`apolog(?:y|ies)\b`,
    String.raw`(?:declarations?|disclosures?)\b.*\b(?:interests?|lobbying|gifts)\b`,
    String.raw`(?:substitut(?:e|es|ions?)|membership|attendance|welcomes?|introductions?|prayers?|roll call|quorum)\b`,
    String.raw`(?:draft |confirmation of |approval of |to (?:confirm|approve|receive) )?(?:the )?minutes\b`,
    String.raw`(?:chair(?:man|person|'s|’s)?|mayor(?:'s|’s)?|leader(?:'s|’s)?|chief executive(?:'s|’s)?)\b.*\b(?:announcements?|communications?|correspondence)\b`,
    String.raw`(?:announcements?|communications|correspondence)$`,
    String.raw`(?:public|members(?:'|’)?|written|oral)\b.*\b(?:questions?|petitions?|participation|speaking)\b`,
    String.raw`(?:questions?|petitions?|deputations?)\b.*\b(?:public|members|councillors)\b`,
    String.raw`(?:any )?(?:other )?(?:urgent|other) (?:items?|business|matters)\b`,
    String.raw`(?:exclusion|admission) of\b.*\b(?:public|press)\b`,
    String.raw`(?:filming|recording|webcasting)\b`,
    String.raw`(?:date|time)s?(?: and (?:date|time|venue))? of (?:the )?next\b`,
    String.raw`ymddiheuriadau\b`,
    String.raw`datgan(?:iadau)?\b.*\b(?:buddiant|buddiannau|fuddiannau)\b`,
    String.raw`cofnodion\b`,
  ].join('|'),
  'iy',
);

const ARTICLE = /^\W*(?:(?:to|the|receive|note|consider|any)\s+)*/i;

/** Whether an item is on every agenda: it does not tell one meeting from another. */
export function isStanding({ title }: Pick<AgendaItem, 'title'>): boolean {
  const words = title.slice(0, 200);
  STANDING.lastIndex = 0;
  if (STANDING.test(words)) return true;
  STANDING.lastIndex = ARTICLE.exec(words)?.[0].length ?? 0;
  return STANDING.test(words);
}
