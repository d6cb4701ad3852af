import { useRef } from 'react';
import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { pointAsShown } from '../../../shared/pack/page-geometry.ts';
import { useCurrentPage } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { BookmarkRow } from './BookmarkRow.tsx';
import { SidebarEmpty } from './SidebarEmpty.tsx';

/** The member's bookmarks in the paper, in the order of its pages. */
export function BookmarkList() {
  const { paper, detail, annotations, pages, jump } = useReading();
  const currentPage = useCurrentPage();
  const list = useRef<HTMLUListElement>(null);
  const bookmarks = annotations.filter((mark): mark is AnnotationOf<'bookmark'> => mark.type === 'bookmark');
  if (bookmarks.length === 0) {
    return (
      <SidebarEmpty title="No bookmarks in this paper">
        Go to a page that you will want again, and choose Bookmark this page in the Edit menu.
      </SidebarEmpty>
    );
  }
  const current = bookmarks.findLast(({ pageIndex }) => pageIndex <= currentPage);
  const goTo = ({ pageIndex, point }: AnnotationOf<'bookmark'>, isBeside: boolean): void => {
    const geometry = pages[pageIndex];
    const [, down] = geometry ? pointAsShown(geometry, point[0], point[1]) : [0, 0];
    jump(paper.sha256, { pageIndex, down: Math.max(down, 0) }, isBeside);
  };
  /** The row that takes the place of one that is deleted takes its focus; where none is left, the tab of the list. */
  const focusAfter = (at: number): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.bookmark__go') ?? [])];
    const tab = list.current?.closest('.sidebar')?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    (rows[at + 1] ?? rows[at - 1] ?? tab)?.focus();
  };
  return (
    <ul ref={list} className="bookmarks" aria-label="Bookmarks">
      {bookmarks.map((bookmark, at) => (
        <BookmarkRow
          key={bookmark.id}
          bookmark={bookmark}
          labels={detail.labels}
          isCurrent={bookmark === current}
          onGoTo={isBeside => goTo(bookmark, isBeside)}
          onDeleting={() => focusAfter(at)}
        />
      ))}
    </ul>
  );
}
