import type { Session } from 'electron';

const BRITISH = 'en-GB';

/**
 * Checks what the member writes against British spelling, with what the system has. Where it has nothing (on Linux)
 * Chromium would fetch a dictionary from its maker; it is sent to the app's own files instead, where there is none.
 */
export function spellBritish(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('app://lectern/dictionaries/');
  if (session.availableSpellCheckerLanguages.includes(BRITISH)) session.setSpellCheckerLanguages([BRITISH]);
}
