import { joinChoiceSchema, type JoinChoice, type TargetOffer } from '../../shared/sync/joining.ts';
import {
  NOTHING_CHOSEN,
  passphraseErrors,
  type ChosenPassphrase,
  type PassphraseErrors,
} from './sync/chosen-passphrase.ts';

/** What the member has answered so far: whose work there is theirs, and what opens it, or will. */
export type JoinAnswer = {
  readonly as: JoinChoice['as'];
  /** Their passphrase or recovery code. */
  readonly secret: string;
  readonly chosen: ChosenPassphrase;
};

export type JoinErrors = PassphraseErrors & { readonly secret?: string };

/** The answer that a fresh question begins with: where work lies in the folder, it is taken for the member's. */
export function firstAnswer({ members }: TargetOffer): JoinAnswer {
  return { as: members === 0 ? 'new' : 'known', secret: '', chosen: NOTHING_CHOSEN };
}

/** What is missing from an answer, in a sentence a field. */
export function joinErrors({ as, secret, chosen }: JoinAnswer): JoinErrors {
  if (as === 'new') return passphraseErrors(chosen);
  return secret.trim() === '' ? { secret: 'Type your passphrase, or your recovery code.' } : {};
}

/** The choice that an answer makes; undefined while something is missing. */
export function joinChoice(answer: JoinAnswer): JoinChoice | undefined {
  if (Object.keys(joinErrors(answer)).length > 0) return undefined;
  const { as, secret, chosen } = answer;
  return joinChoiceSchema.safeParse(as === 'new' ? { as, passphrase: chosen.passphrase } : { as, secret }).data;
}
