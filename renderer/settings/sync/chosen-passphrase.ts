import { SHORTEST_PASSPHRASE } from '../../../shared/sync/joining.ts';

/** A passphrase as the member is choosing it: typed twice, or once where they see what they type. */
export type ChosenPassphrase = { readonly passphrase: string; readonly again: string; readonly isShown: boolean };
export type PassphraseErrors = { readonly passphrase?: string; readonly again?: string };

export const NOTHING_CHOSEN: ChosenPassphrase = { passphrase: '', again: '', isShown: false };

const LONGEST_PASSPHRASE = 1000;

/** What is wrong with a choice, in a sentence a field; nothing where it can be used. */
export function passphraseErrors({ passphrase, again, isShown }: ChosenPassphrase): PassphraseErrors {
  if (isTooShort(passphrase)) {
    return {
      passphrase: `Use ${SHORTEST_PASSPHRASE} characters or more: four or five words that do not belong together.`,
    };
  }
  if (passphrase.length > LONGEST_PASSPHRASE) {
    return { passphrase: `Use ${LONGEST_PASSPHRASE.toLocaleString('en-GB')} characters at most.` };
  }
  return isShown || passphrase === again ? {} : { again: 'The two are not the same. Type it once more.' };
}

export function isTooShort(passphrase: string): boolean {
  return Array.from(passphrase.trim()).length < SHORTEST_PASSPHRASE;
}
