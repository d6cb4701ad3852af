import { joinChoiceSchema, type JoinChoice, type TargetOffer } from '../../shared/sync/status.ts';

/** Stands for somebody whose work is not there yet, among the ids of those whose work is. */
export const SOMEBODY_NEW = 'new';

/** What the member has answered so far: the id of a member on the target, {@link SOMEBODY_NEW}, or nothing. */
export type JoinAnswer = { readonly who: string | undefined; readonly name: string };

export type JoinErrors = { readonly who?: string; readonly name?: string };

/** The answer that a fresh question begins with: where nobody's work lies in the folder, there is only one. */
export function firstAnswer(offer: TargetOffer): JoinAnswer {
  return { who: offer.members.length === 0 ? SOMEBODY_NEW : undefined, name: '' };
}

/** What is missing from an answer, in a sentence a field. */
export function joinErrors({ who, name }: JoinAnswer): JoinErrors {
  if (who === undefined) return { who: 'Choose your name, or that you are new here.' };
  if (who !== SOMEBODY_NEW) return {};
  if (name.trim() === '') return { name: 'Write your name, so that you know your work again on your other devices.' };
  return name.trim().length > 100 ? { name: 'This name is longer than 100 characters. Shorten it.' } : {};
}

/** The choice that an answer makes; undefined while something is missing. */
export function joinChoice({ who, name }: JoinAnswer): JoinChoice | undefined {
  return joinChoiceSchema.safeParse(who === SOMEBODY_NEW ? { newMemberName: name } : { member: who }).data;
}
