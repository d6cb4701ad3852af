import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { DELETED_FIELD } from '../../../shared/journal/entry.ts';
import { store } from '../../db/the-store.ts';
import { notify } from '../../state/notices.ts';
import { deletedWords } from '../../work/deleted-words.ts';
import { makeStep } from '../../work/work.ts';

const KIND = 'annotation';

/** Gives a bookmark another name; without one it goes by its page. */
export async function renameBookmark(bookmark: AnnotationOf<'bookmark'>, typed: string): Promise<void> {
  const comment = typed.trim();
  if (comment === bookmark.comment) return;
  await makeStep('name of the bookmark', [{ record: bookmark.id, kind: KIND, fields: { comment } }]);
}

/** Deletes a bookmark in every version, and says so where it stands in several. */
export async function deleteBookmark(bookmark: AnnotationOf<'bookmark'>): Promise<void> {
  const carried = await store.carried.of([bookmark.id]);
  const fields = { [DELETED_FIELD]: true };
  const isDeleted = await makeStep('bookmark', [{ record: bookmark.id, kind: KIND, fields }]);
  if (isDeleted && carried.length > 0) notify({ tone: 'quiet', text: deletedWords(1, true) });
}
