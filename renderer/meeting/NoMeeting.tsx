import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { showView } from '../state/navigation.ts';

type NoMeetingProps = {
  /** The title of the page. */
  readonly page: string;
  readonly title: string;
  /** How a meeting is come to, in a sentence or two. */
  readonly children: ReactNode;
};

/** A page about one meeting where there is none to show: it leads to all of them. */
export function NoMeeting({ page, title, children }: NoMeetingProps) {
  return (
    <>
      <h1 className="page__title" tabIndex={-1}>
        {page}
      </h1>
      <EmptyState title={title} actions={<Button onClick={() => showView('meetings')}>Show all meetings</Button>}>
        <p>{children}</p>
      </EmptyState>
    </>
  );
}
