import { findSection, type ReportParts, type Section } from './section.ts';

const LONGEST = 6000;

/** What the report says it is about: its summary, else its purpose; paragraphs parted by line feeds. */
export function readSummary(parts: ReportParts, lastPage: number): string | null {
  const section = findSection(parts, ['summary'], lastPage) ?? findSection(parts, ['purpose'], lastPage);
  const text = section ? paragraphsOf(section) : '';
  return text === '' ? null : text;
}

function paragraphsOf({ heading, headingLine, blocks }: Section): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const block of blocks) {
    const { marker } = block;
    const isNextPart =
      marker !== null &&
      marker.shape === 'n.' &&
      heading.number !== '' &&
      block.left <= headingLine.left + 3 &&
      block.lines.length === 1 &&
      marker.text.length < 70;
    const isTitle =
      paragraphs.length > 0 &&
      isNumberedTitle(block.text) &&
      block.lines.length === 1 &&
      block.left <= headingLine.left + 3;
    if (isNextPart || isTitle || length > LONGEST) break;
    const text = marker?.shape === 'n.n' ? marker.text : block.text;
    paragraphs.push(text);
    length += text.length;
  }
  return paragraphs.join('\n').slice(0, LONGEST).trim();
}

/** `2 Background to the scheme`, `BACKGROUND` */
function isNumberedTitle(text: string): boolean {
  if (text.length > 70 || /[.;,:]$/.test(text)) return false;
  return /^\d{1,2}(?:\.0?)?\s+\p{Lu}/u.test(text) || (text === text.toUpperCase() && /\p{L}{4}/u.test(text));
}
