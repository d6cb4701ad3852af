import { isExemptItemTitle, isExemptTitle } from './exempt-title.ts';
import type { ToldDocument, ToldItem } from './told.ts';

/**
 * The documents of an item that a site hands out; of a restricted item it hands out none, whatever it says of them singly.
 * Otherwise what it says of a document goes before what the document is called: a paper that is held back after all costs
 * one question, and one that is missed costs the meeting.
 */
export function openDocuments({ isRestricted, documents }: ToldItem): readonly ToldDocument[] {
  return isRestricted ? [] : documents.filter(one => !(one.isRestricted ?? isExemptTitle(one.title)));
}

/** The documents that a site says it holds back. */
export function heldDocuments({ isRestricted, documents }: ToldItem): readonly ToldDocument[] {
  return documents.filter(one => isRestricted || one.isRestricted === true);
}

/** Whether an item is not for the public: by what its site says; by its title where it hands out nothing for it. */
export function isHeldBack(item: ToldItem): boolean {
  return item.isRestricted || (isExemptItemTitle(item.title) && openDocuments(item).length === 0);
}
