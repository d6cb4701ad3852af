import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { DELETED_FIELD } from '../../../shared/journal/entry.ts';
import { makeStep } from '../../work/work.ts';

const KIND = 'annotation';

/** Gives a bookmark another name; without one it goes by its page. */
export async function renameBookmark(bookmark: AnnotationOf<'bookmark'>, typed: string): Promise<void> {
  const comment = typed.trim();
  if (comment === bookmark.comment) return;
  await makeStep('name of the bookmark', [{ record: bookmark.id, kind: KIND, fields: { comment } }]);
}

export async function deleteBookmark(bookmark: AnnotationOf<'bookmark'>): Promise<void> {
  await makeStep('bookmark', [{ record: bookmark.id, kind: KIND, fields: { [DELETED_FIELD]: true } }]);
}
