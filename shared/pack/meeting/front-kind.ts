import type { AgendaReading } from '../agenda/read-agenda.ts';
import type { PaperContent } from '../paper-content.ts';
import type { PaperKind } from '../paper-kind.ts';
import { isSupplementHeading, isSupplementLetter } from '../supplement/supplement-words.ts';
import type { FrontLine } from './front-lines.ts';
import type { MetadataFacts } from './metadata-facts.ts';

const MINUTES =
  /^(?:\W|(?:draft|unconfirmed|unapproved|approved|public|confirmed)\s)*(?:minutes\b(?!\sof\sthe\s(?:last|previous)\b)|cofnodion\b)/i;
/** The list of those who were there, which only minutes have. */
const PRESENT =
  /^(?:(?:members|councillors|also)\s)?(?:present|presennol|yn bresennol)\s?(?:[:–-]|$|\s(?:councillors?|cllrs?|mrs?|ms|y?\s?cynghor))/i;
const AGENDA =
  /^\W*(?:public\s|draft\s|amended\s|revised\s)?(?:agenda|a\sg\se\sn\sd\sa|agenda\s(?:for|of)\b.{0,120}|summons\b.{0,120}|rhaglen|agenda pack|agenda and reports)\W*$/i;
/** Chapters of any book are numbered; only a pack has entries of this kind. */
const STAMPED_ENTRY = /^agenda item\s\d/i;
const ITEM_ENTRY = /^(?:agenda item\s)?\d{1,2}[a-z]?[.:)]?\s\S|^agenda\b/i;
/** Pages beyond the agenda's own that make it a pack even where no item was matched to them. */
const PAPERS = 4;
/** A scan with a name that says no more is taken for a pack from here on. */
const LONG = 8;

/** What sort of paper it is. The file's name counts only where the file has no words to read. */
export function kindOf(
  content: PaperContent,
  agenda: AgendaReading,
  head: readonly FrontLine[],
  metadata: MetadataFacts,
): PaperKind {
  if (metadata.isSupplement || head.slice(0, 30).some(({ text }) => isSupplementHeading(text))) return 'supplement';
  if (isSupplementLetter(head)) return 'supplement';
  if (metadata.isMinutes) return 'minutes';
  const agendaAt = head.findIndex(({ text }) => AGENDA.test(text));
  if (isHeadOfMinutes(agendaAt < 0 ? head : head.slice(0, agendaAt), agendaAt < 0)) return 'minutes';
  if (agenda.items.length > 0 || agendaAt >= 0) return packOrFrontsheet(content, agenda);
  if (metadata.isPack) return packOrFrontsheet(content, agenda);
  if (head.length === 0) return kindOfScan(content);
  return content.outline.filter(({ title }) => STAMPED_ENTRY.test(title)).length >= 2 ? 'pack' : 'report';
}

function isHeadOfMinutes(head: readonly FrontLine[], hasNoAgenda: boolean): boolean {
  const heading = head.slice(0, 20).some(({ text }) => text.length < 140 && MINUTES.test(text));
  const isPast = hasNoAgenda && head.some(({ text }) => PRESENT.test(text));
  return heading || isPast;
}

function packOrFrontsheet(content: PaperContent, { items, agendaPages }: AgendaReading): PaperKind {
  const hasPapers = items.some(({ pages }) => pages !== null && !agendaPages.includes(pages.first));
  return hasPapers || content.pageCount - Math.max(1, agendaPages.length) > PAPERS ? 'pack' : 'frontsheet';
}

function kindOfScan({ fileName, outline, pageCount }: PaperContent): PaperKind {
  const name = fileName.replace(/[_-]+/g, ' ');
  if (isSupplementHeading(name) || /\b(?:supplement|addendum|late papers?)\b/i.test(name)) return 'supplement';
  if (/\bminutes\b/i.test(name)) return 'minutes';
  const isAgenda =
    /\b(?:agenda|pack(?:age)?)\b/i.test(name) || outline.filter(({ title }) => ITEM_ENTRY.test(title)).length >= 3;
  if (!isAgenda) return 'report';
  return pageCount > LONG ? 'pack' : 'frontsheet';
}
