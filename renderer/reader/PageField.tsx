import { useEffect, useEffectEvent, useState, type FormEvent, type Ref } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import { pageName } from '../../shared/pack/labels/page-words.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { startOf } from '../../shared/reading/contents.ts';
import { classNames } from '../components/class-names.ts';
import { notify, putAwayKind } from '../state/notices.ts';
import { findTyped, isOnlyWords, itemNumbered, itemTyped, type FoundPage } from './find-typed.ts';
import type { OpenMeeting } from './use-meeting.ts';

type PageFieldProps = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly meeting: OpenMeeting;
  readonly currentPage: number;
  readonly input: Ref<HTMLInputElement>;
  readonly onGoTo: (paper: Sha256, place: PagePlace) => void;
};

/** A number that was typed before it was known which page bears it, and the page the member was on by then. */
type Wanted = { readonly number: string; readonly from: number };

/**
 * The page the member is on, as printed; typing another goes there. While a paper is being read, a number waits until it
 * is known which page bears it; moving on takes it back.
 */
export function PageField({ paper, detail, meeting, currentPage, input, onGoTo }: PageFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wanted, setWanted] = useState<Wanted>();
  const count = detail.pages.length;
  const last = pageName(detail.labels, count - 1);
  const search = (number: string): FoundPage => {
    const others = meeting.living.papers.flatMap(({ paper: { sha256 }, replacedBy }) =>
      replacedBy === null && sha256 !== paper.sha256 ? [{ sha256, labels: meeting.labelsOf(sha256) }] : [],
    );
    const isRead = paper.stage === 'indexed';
    const open = { sha256: paper.sha256, labels: detail.labels, pageCount: count, isRead, currentPage };
    return findTyped(number, open, others);
  };
  const seek = (number: string): void => {
    const found = search(number);
    if (found.is !== 'page' && isOnlyWords(number)) {
      tell('Type a printed page number, such as 59, or “item 8”.');
      return;
    }
    setWanted(found.is === 'not-yet' ? { number, from: currentPage } : undefined);
    if (found.is === 'page') onGoTo(found.paper, { pageIndex: found.pageIndex, down: 0 });
    if (found.is !== 'nowhere') return;
    const lastMeant = found.isPlaceInFile ? `PDF ${count}` : last;
    tell(`There is no page ${number}. The last page is ${lastMeant}.`);
  };
  const seekItem = (number: string): void => {
    const item = itemNumbered(number, meeting.contents);
    const start = item && startOf(item);
    if (start) onGoTo(start.paper, start.place);
    else tell(item ? `Item ${number} has no page of its own.` : `There is no item ${number} on the agenda.`);
  };
  useEffect(function forgetMistake() {
    return () => putAwayKind('page-not-found');
  }, []);
  const hasMoved = wanted !== undefined && wanted.from !== currentPage;
  const isDecided = wanted !== undefined && (hasMoved || search(wanted.number).is !== 'not-yet');
  const settle = useEffectEvent((number: string) => (hasMoved ? setWanted(undefined) : seek(number)));
  useEffect(
    function endWaiting() {
      if (isDecided) settle(wanted.number);
    },
    [isDecided, wanted],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = typed?.trim() ?? '';
    setTyped(undefined);
    const item = itemTyped(number);
    if (item !== undefined) seekItem(item);
    else if (number !== '') seek(number);
  };
  return (
    <form className="reader__page" onSubmit={submit}>
      <label htmlFor="reader-page">Page</label>
      <input
        ref={input}
        id="reader-page"
        className="input figures"
        autoComplete="off"
        title={`Page ${currentPage + 1} of ${count} in the file`}
        value={typed ?? pageName(detail.labels, currentPage)}
        onFocus={event => event.target.select()}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
      <span className={classNames('reader__count figures', wanted && 'reader__count--finding')}>
        {wanted ? `finding ${wanted.number}…` : `of ${last}`}
      </span>
      <span className="unseen" role="status">
        {wanted && `Page ${wanted.number} is shown as soon as it is known which it is.`}
      </span>
    </form>
  );
}

function tell(text: string): void {
  notify({ tone: 'look', text, kind: 'page-not-found' });
}
