import { useEffect } from 'react';
import { isTextMark } from '../../shared/annotations/shape.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { KIND_WORDS } from '../../shared/notes/kind-words.ts';
import { Button } from '../components/Button.tsx';
import { cancelPlacing, usePlacing } from '../review/placing.ts';
import { announce } from './marks/announce.ts';

/** Says above the pages of a new version that the member is about to put a mark there by hand, and how. */
export function PlacingNotice({ paper }: { readonly paper: Sha256 }) {
  const mark = usePlacing(state => (state.mark?.target === paper ? state.mark.made : undefined));
  const kind = mark && KIND_WORDS[mark.type].one.toLowerCase();
  const words =
    mark &&
    (isTextMark(mark)
      ? `Select the words where this ${kind} belongs, then choose “Put the mark here”. Esc cancels.`
      : `Click the place where this ${kind} belongs, or press Enter to put it in the middle of what is seen. Esc cancels.`);
  useEffect(
    function sayWhatToDo() {
      if (words) announce(words);
    },
    [words],
  );
  if (!words) return null;
  return (
    <div className="reader__scan reader__version">
      <p>{words}</p>
      <Button look="quiet" onClick={cancelPlacing}>
        Cancel
      </Button>
    </div>
  );
}
