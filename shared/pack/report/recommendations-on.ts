import { bodyLines } from '../body-lines.ts';
import { isFirst } from '../list-marker.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import { textBlocks, type TextBlock } from '../text-blocks.ts';
import { MINUTES } from './find-head.ts';
import { introduces } from './recommendation-leads.ts';
import { readRecommendations } from './recommendations.ts';
import type { Report } from './report.ts';
import { findSection, partsOf } from './section.ts';

type Recommendations = Report['recommendations'];

/** Recommendations may stand so many pages into the papers of an item. */
const PAGES_SEARCHED = 12;
/** Blocks that a list of recommendations may have. */
const MOST_BLOCKS = 120;

/** A cheap look at the words before lines are worked out. */
const MAY_ASK = /recommend|\b(?:asked|requested|invited) (?:to|that)\b|(?:decisions?|actions?) r|argymh|gofynnir/i;

const BODY =
  "(?:[\\p{L}’'-]+ (?:(?:and|&) )?){0,5}(?:committee|sub-?committee|board|cabinet|council|panel|executive|members?|councillors?|forum|commission|authority|assembly|governors|trustees|leader|mayor|portfolio holder)";
/** `The Committee is asked to`, `Members are recommended to`: the beginning of a paragraph. */
const ASKS_BODY = new RegExp(
  `^(?:that )?(?:the )?${BODY} (?:is|are) (?:\\p{L}+ )?(?:asked|recommended|requested|invited) (?:to|that)\\b`,
  'iu',
);
/** `It is recommended that`: what is recommended to anybody is prose, unless a list follows. */
const RECOMMENDS = /^(?:(?:it|this) is (?:\p{L}+ )?recommended|recommended that|argymhellir|gofynnir)\b/iu;
const RECOMMENDS_BODY = new RegExp(`^it is (?:\\p{L}+ )?recommended that (?:the )?${BODY}\\b`, 'iu');

/** `The recommendations of the review were:` is no heading. */
const TELLS = /\b(?:was|were|is|are|includ(?:e|es|ed|ing))\s*:?-?$/i;

/**
 * The recommendations on pages that begin with no head of a report: below a heading that names them, else in a paragraph
 * that asks the body to do something. Words within a paragraph are none, nor is what minutes tell.
 */
export function recommendationsOn(content: PaperContent, { first, last }: PageSpan): Recommendations {
  const end = Math.min(last, first + PAGES_SEARCHED - 1);
  const pages = Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => first + at);
  if (!pages.some(page => MAY_ASK.test(content.text(page)))) return [];
  const lines = bodyLines(content, first, end);
  if (lines.some(({ text }) => MINUTES.test(text))) return [];
  const section = findSection(partsOf(lines), ['recommendations']);
  const below = section && !TELLS.test(section.headingLine.text) ? readRecommendations(section).recommendations : [];
  return below.length > 0 ? below : askedIn(textBlocks(lines));
}

function askedIn(blocks: readonly TextBlock[]): Recommendations {
  for (const [at, block] of blocks.entries()) {
    const words = block.marker?.text ?? block.text;
    const asks = ASKS_BODY.test(words);
    if (!asks && !RECOMMENDS.test(words)) continue;
    const leads = introduces(words);
    const list = leads ? listBelow(blocks, at) : [];
    if (list.length > 0) return list;
    if (!leads && (asks || RECOMMENDS_BODY.test(words))) {
      return [{ number: block.marker?.number ?? '', text: words, pageIndex: block.pageIndex }];
    }
  }
  return [];
}

/** The list that a block leads into, where one begins right below it. */
function listBelow(blocks: readonly TextBlock[], at: number): Recommendations {
  const [lead, first] = [blocks[at], blocks[at + 1]];
  const headingLine = lead?.lines[0];
  const marker = first?.marker;
  if (!headingLine || !marker || (marker.shape !== 'bullet' && !isFirst(marker.number))) return [];
  const heading = { name: 'recommendations', number: '', rest: '' } as const;
  return readRecommendations({ heading, headingLine, blocks: blocks.slice(at, at + MOST_BLOCKS) }).recommendations;
}
