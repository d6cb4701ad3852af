import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';

/** Whether the member has given a bookmark a name; one without is called by its page. */
export function isNamed({ comment }: Pick<AnnotationOf<'bookmark'>, 'comment'>): boolean {
  return comment.trim() !== '';
}

/** What a bookmark is called: the first line of its name, or the page it is on: `Page 31`. */
export function bookmarkName(
  { comment, pageIndex }: Pick<AnnotationOf<'bookmark'>, 'comment' | 'pageIndex'>,
  labels: readonly (string | null)[],
): string {
  const [first = ''] = comment.trim().split('\n');
  if (first !== '') return first;
  const page = pageWords(labels, pageIndex);
  return `${page.charAt(0).toUpperCase()}${page.slice(1)}`;
}

/** UTF-16 units of a name that is typed: it stands in a list. */
export const LONGEST_NAME = 200;
