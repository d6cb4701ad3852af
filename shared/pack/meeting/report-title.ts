import { calmCase } from '../calm-case.ts';
import { datesIn, inOneLine } from '../dates.ts';
import { nameWithoutEnding } from '../file-name.ts';
import { bodyKey } from './body-name.ts';
import type { FrontLine } from './front-lines.ts';
import { isRowOfLabels, labelledFields, type Field } from './labelled-fields.ts';

const SAYS_NOTHING =
  /^(?:introduction|summary|executive summary|purpose(?: of (?:the )?report)?:?|background|report|agenda item.{0,8}|item.{0,8}|page \d+|contents|public document pack|recommendations?:?|not for publication.{0,80}|appendix.{0,4}|open report|exempt|confidential|draft)$/i;
/** The first heading of a report's own text: its title stands before it. */
const BEGINS =
  /^(?:introduction|(?:executive )?summary|purpose(?: of (?:the )?report)?|background|recommendations?)\s?:?$/i;
const LONGEST = 160;
/** Of a report's lines the ones its heading stands among. */
const TOP = 25;

/** What a report is called: its subject, else its first heading, else the file's own title or name. */
export function reportTitle(
  lines: readonly FrontLine[],
  fields: readonly Field[],
  titleInFile: string | null,
  fileName: string,
  body: string | null,
): string {
  const subject = fields.find(({ name, value }) => name === 'subject' && value !== '')?.value;
  if (subject) return calmCase(subject).slice(0, LONGEST);
  const text = lines.slice(0, TOP);
  const begins = text.findIndex(line => BEGINS.test(line.text));
  const heading = text
    .slice(0, begins < 0 ? TOP : begins)
    .find((line, index) => isHeading(line, lines[index + 1], body));
  if (heading) return calmCase(heading.text);
  const named = inOneLine(titleInFile ?? '').trim();
  const isFileName = /[-_]\w+[-_]|\.\w{3,4}$|^untitled|^microsoft/i.test(named);
  return named !== '' && named.length <= LONGEST && !isFileName ? calmCase(named) : nameWithoutEnding(fileName);
}

function isHeading(line: FrontLine, next: FrontLine | undefined, body: string | null): boolean {
  const { text, cells } = line;
  if (text.length < 6 || text.length > 120 || cells.length > 2 || !/\p{L}{3}/u.test(text)) return false;
  if (
    SAYS_NOTHING.test(text) ||
    datesIn(inOneLine(text)).length > 0 ||
    (body !== null && bodyKey(text) === bodyKey(body))
  )
    return false;
  const runsOn = next !== undefined && next.pageIndex === line.pageIndex && next.y - line.y < line.height * 1.45;
  if (runsOn && text.length > 70 && text !== text.toUpperCase()) return false;
  return (
    !isRowOfLabels(line) && labelledFields([line]).length === 0 && !/[.;,]$|@|^\d+(?:\.\d+)*[.)]?\s|^dear\b/i.test(text)
  );
}
