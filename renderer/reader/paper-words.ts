import type { Paper } from '../../shared/pack/paper.ts';

/** What the reader calls a paper: its body, then the day of the meeting and what kind of paper it is. */
export function paperWords(paper: Paper): { readonly title: string; readonly subtitle: string } {
  const day = paper.date
    ? new Date(`${paper.date}T12:00:00`)
        .toLocaleDateString('en-GB', {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
        })
        .replace(',', '')
    : undefined;
  const title = paper.committee === '' ? paper.title : paper.committee;
  const subtitle = [day, paper.committee === '' ? undefined : paper.title].filter(Boolean).join(' · ');
  return { title, subtitle };
}
