import { useId } from 'react';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { CompareButton } from '../changes/CompareButton.tsx';
import { Card } from '../components/Card.tsx';
import { cameSince, type MeetingSummary, type PaperState } from '../library/meeting-summary.ts';
import { openPaper } from '../state/navigation.ts';
import { arrivalWords, unchangedWords } from './arrival-words.ts';
import { ChangeList } from './ChangeList.tsx';
import { placeOfChange } from './change-place.ts';
import { broughtBy, type Change } from './changes.ts';
import { openAt } from './open-at.ts';

type MeetingNewsProps = {
  readonly summary: MeetingSummary;
  readonly contents: readonly ContentsItem[];
  readonly today: string;
};

/** What came since the member last read for the meeting; nothing where nothing did, or where they have not begun. */
export function MeetingNews({ summary, contents, today }: MeetingNewsProps) {
  const titleId = useId();
  const news = cameSince(summary);
  if (news.length === 0) return null;

  const open = ({ paper }: PaperState, [first]: readonly Change[]): void => {
    const start = first && placeOfChange(first, paper.sha256, contents);
    if (start?.paper === paper.sha256) openAt(start.paper, start.place);
    else openPaper(paper.sha256);
  };
  return (
    <section className="news" aria-labelledby={titleId}>
      <h2 id={titleId} className="news__title">
        New since you last read
      </h2>
      <Card>
        <ul>
          {news.map(state => {
            const { sha256 } = state.paper;
            const changes = broughtBy(summary.living, sha256);
            return (
              <li key={sha256} className="news__row card__row">
                <button type="button" className="news__open" onClick={() => open(state, changes)}>
                  {state.name}
                </button>
                <p className="news__what">
                  {arrivalWords(state.paper, today)}
                  {changes.length === 0 && `: ${unchangedWords(state)}`}
                </p>
                <ChangeList paper={sha256} changes={changes} contents={contents} />
                <CompareButton meetingKey={summary.meeting.key} living={summary.living} paper={sha256} />
              </li>
            );
          })}
        </ul>
      </Card>
    </section>
  );
}
