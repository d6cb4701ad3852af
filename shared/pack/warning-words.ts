import type { Warning, WarningCode } from './warning.ts';

/** What is the matter, as far as the code tells, and what helps. `{item}` and `{found}` stand for what is known of it. */
const WORDS: Readonly<Record<WarningCode, { readonly cause: string; readonly cure: string }>> = {
  'agenda-unclear': {
    cause: 'This looks like an agenda, but its items could not be told from the text around them',
    cure: 'Use the table of contents of the file, or search.',
  },
  'range-beyond-file': {
    cause: 'The agenda names pages{item} that this file does not hold',
    cure: 'They may come in a supplement; ask the clerk if none is published.',
  },
  'range-disagrees': {
    cause: 'The pages that the agenda names{item} are not the ones numbered so',
    cure: 'The numbers stamped on the pages were followed; check where the report begins.',
  },
  'range-inferred': {
    cause: 'The agenda does not say where the pages{item} end',
    cure: 'The start of the next item was taken for their end.',
  },
  'outline-disagrees': {
    cause: "The file's table of contents and the agenda's page numbers lead to different pages{item}",
    cure: 'Check where the report begins.',
  },
  'item-only-in-outline': {
    cause: "The file's table of contents has an entry that the agenda does not{item}",
    cure: 'See the page it leads to.',
  },
  'number-twice': {
    cause: 'Two items of the agenda bear the same number{item}',
    cure: 'Tell them apart by their titles.',
  },
  'number-missing': {
    cause: 'The numbers of the agenda leave one out{item}',
    cure: "An item may not have been found; look at the agenda's own pages.",
  },
  'pages-unclear': {
    cause: 'It is not clear on which pages the papers{item} begin and end',
    cure: 'Look for them from the page where they should begin.',
  },
  'item-unclear': {
    cause: 'It is not clear whether this is an item of its own{item}',
    cure: "Look at the agenda's own pages.",
  },
  'exempt-unclear': {
    cause: 'The agenda does not say plainly whether the public is excluded{item}',
    cure: 'Treat the papers as restricted until the clerk has told you.',
  },
  'labels-disagree': {
    cause: "The page numbers in the file's own list are not those printed on its pages",
    cure: 'The printed ones were taken.',
  },
  'label-twice': {
    cause: 'One number is printed on several pages',
    cure: 'Going to it leads to the first of them.',
  },
  'scanned-pages': {
    cause: 'There are pages that are pictures without text',
    cure: 'They can be read but not searched; ask the clerk for a copy with text.',
  },
  'pages-not-read': {
    cause: 'Not all pages have been read yet',
    cure: 'Wait until the paper is read in, or add it again.',
  },
  'supplement-without-meeting': {
    cause: 'This supplement does not say which meeting it is for',
    cure: "Keep it in the folder of the meeting's committee.",
  },
  'supplement-without-item': {
    cause: 'A supplement brings papers for no item that the agenda has{item}',
    cure: 'They stand behind the items of the agenda; ask the clerk where they belong.',
  },
  'date-unclear': {
    cause: 'The paper names several days, and none plainly as that of the meeting',
    cure: 'See its first page for the day.',
  },
  'several-meetings': {
    cause: 'These papers are not of one meeting',
    cure: 'Look at those of one meeting at a time.',
  },
  'version-unclear': {
    cause: 'It is not clear which of two versions of the agenda is the later',
    cure: 'Ask the clerk which one is in force.',
  },
};

const LONGEST = 120;

/** A warning in plain words: what is the matter, and what helps. */
export function warningWords({ code, item, found }: Pick<Warning, 'code' | 'item' | 'found'>): string {
  const { cause, cure } = WORDS[code];
  const about = item === null ? '' : /^[\dA-Z][\w.]{0,5}$/.test(item) ? ` (item ${item})` : ` (“${shortened(item)}”)`;
  const said = found === null ? '' : `: ${shortened(found)}`;
  const where = cause.includes('{item}') ? cause.replace('{item}', about) : `${cause}${about}`;
  return `${where}${said}. ${cure}`;
}

function shortened(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
