import { Copy } from 'lucide-react';
import { rangeWords } from '../../../shared/pack/labels/page-words.ts';
import { Button } from '../../components/Button.tsx';
import './selection-bar.css';

type AllWordsBarProps = {
  readonly first: number;
  readonly last: number;
  readonly labels: readonly (string | null)[];
  readonly onCopy: () => void;
};

/** Says which pages' words are selected as a whole, and copies them. */
export function AllWordsBar({ first, last, labels, onCopy }: AllWordsBarProps) {
  return (
    <div className="selection-bar selection-bar--all" role="toolbar" aria-label="Selected words">
      <span>All words of {rangeWords(labels, first, last)}</span>
      <Button look="quiet" icon={Copy} onClick={onCopy}>
        Copy
      </Button>
    </div>
  );
}
