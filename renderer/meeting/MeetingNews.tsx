import { useId } from 'react';
import { startOf, type ContentsItem } from '../../shared/reading/contents.ts';
import { counterpartOf } from '../../shared/reading/same-item.ts';
import { Card } from '../components/Card.tsx';
import { cameSince, type MeetingSummary, type PaperState } from '../library/meeting-summary.ts';
import { openPaper } from '../state/navigation.ts';
import { arrivalWords, broughtSentence } from './arrival-words.ts';
import { broughtBy } from './changes.ts';
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

  const open = ({ paper }: PaperState): void => {
    const [first] = broughtBy(summary.living, paper.sha256);
    const item = first && counterpartOf(first.item, contents);
    const start = item && startOf(item);
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
          {news.map(state => (
            <li key={state.paper.sha256} className="news__row card__row">
              <button type="button" className="news__open" onClick={() => open(state)}>
                {state.name}
              </button>
              <p className="news__what">
                {arrivalWords(state.paper, today)}
                {': '}
                {broughtSentence(state, broughtBy(summary.living, state.paper.sha256))}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
