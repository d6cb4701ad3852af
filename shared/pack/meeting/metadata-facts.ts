import { datesIn, inOneLine } from '../dates.ts';
import type { PaperMetadata } from '../paper-content.ts';
import { findTime } from '../times.ts';
import { cleanBody, isCommitteeName, isCouncilName } from './body-name.ts';

/** What committee software writes into a file it puts together. */
export type MetadataFacts = {
  readonly isSupplement: boolean;
  readonly isPack: boolean;
  readonly isMinutes: boolean;
  readonly body: string | null;
  readonly date: string | null;
  readonly time: string | null;
  /** What a supplement is called there, without the meeting. */
  readonly about: string | null;
};

const NOTHING: MetadataFacts = {
  isSupplement: false,
  isPack: false,
  isMinutes: false,
  body: null,
  date: null,
  time: null,
  about: null,
};

/** `(Public Pack)Agenda Document for Cabinet, 30/01/2025 10:00`, as ModernGov titles its files. */
const TITLE =
  /^(?:\((?:public|private|restricted|exempt|confidential)[^()]{0,30}\)\s*)?(.{0,600}?)\b(agenda document|agenda supplement|(?:public )?agenda|supplement(?:ary)?(?: agenda| pack)?|printed minutes|(?:public )?minutes|reports pack|document pack)\s+(?:for|of)\s+(.{2,200}),\s*(\d{1,2}\/\d{1,2}\/\d{4}(?:\s\d{1,2}[:.]\d{2})?)/i;
/** `Cabinet, 30/01/2025 10:00` */
const SUBJECT = /^(.{2,200}),\s*(\d{1,2}\/\d{1,2}\/\d{4}(?:\s\d{1,2}[:.]\d{2})?)$/;
const LONGEST = 1000;

/** Reads a file's own title and subject where they are written to a pattern; free titles, often of another file, are not. */
export function readMetadata({ title, subject }: PaperMetadata): MetadataFacts {
  const named = TITLE.exec(inOneLine(title ?? '').slice(0, LONGEST));
  const [, about = '', kind = '', body, when] = named ?? [];
  if (named && body && when) {
    return {
      isSupplement: /supplement/i.test(kind),
      isPack: /agenda(?! supplement)|pack/i.test(kind) && !/supplement/i.test(kind),
      isMinutes: /minutes/i.test(kind),
      ...whose(body, when),
      about: about.trim() || null,
    };
  }
  const [, of, at] = SUBJECT.exec(inOneLine(subject ?? '').slice(0, LONGEST)) ?? [];
  return of && at && (isCommitteeName(of) || isCouncilName(of)) ? { ...NOTHING, ...whose(of, at) } : NOTHING;
}

function whose(body: string, when: string): Pick<MetadataFacts, 'body' | 'date' | 'time'> {
  const time = findTime(`at ${when.split(' ')[1] ?? ''}`) ?? null;
  return { body: cleanBody(body) || null, date: datesIn(when)[0]?.date ?? null, time };
}
