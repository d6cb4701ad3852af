import { X } from 'lucide-react';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { IconButton } from '../../components/Button.tsx';
import { closePane, type PaneId } from '../../state/navigation.ts';
import { useCurrentPage } from './pane-store.ts';

type PaneHeadProps = {
  readonly id: PaneId;
  /** What the pane's paper, or the item the member is in, is called. */
  readonly name: string;
  readonly labels: readonly (string | null)[];
};

/** Which of two papers this is, and the way to close it. */
export function PaneHead({ id, name, labels }: PaneHeadProps) {
  const currentPage = useCurrentPage();
  return (
    <header className="pane__head">
      <h2 className="pane__title" title={name}>
        {name}
      </h2>
      <span className="pane__page figures">{pageWords(labels, currentPage)}</span>
      <IconButton icon={X} label={`Close ${name}`} size={16} onClick={() => closePane(id)} />
    </header>
  );
}
