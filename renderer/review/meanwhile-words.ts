import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { reasonSentence } from '../interests/flag-outcome-words.ts';
import { itemTitle } from '../notes/group-title.ts';

/**
 * What became of an interest while the member was choosing an item for it, in sentences; empty where nothing did.
 *
 * @param opened as it was when they began to
 * @param now undefined where it was deleted
 */
export function meanwhileWords(opened: CarriedFlag, now: CarriedFlag | undefined): string {
  if (!now) return `This interest was deleted ${ELSEWHERE}.`;
  const { standing, decision, needsLook, asks, target } = now;
  if (!needsLook) {
    if (decision?.choice === 'kept') return `This interest was kept on the old version ${ELSEWHERE}. ${CHANGE_IT}`;
    const on = standing ? `on “${itemTitle(standing)}”` : 'on no item';
    if (target !== opened.target) return `${NEW_VERSION}, and the interest is ${on} there.`;
    return `This interest was put ${on} ${ELSEWHERE}. ${CHANGE_IT}`;
  }
  if (asks === 'apart' && opened.asks !== 'apart') return reasonSentence(now);
  return target === opened.target ? '' : `${NEW_VERSION}: its items are listed here.`;
}

const ELSEWHERE = 'meanwhile, in another window or on another of your devices';
const CHANGE_IT = 'Choose an item only if you want to change that.';
const NEW_VERSION = 'A new version of the agenda came meanwhile';
