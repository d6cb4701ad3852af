import { BookText, FilePlus2, FileText, type LucideIcon } from 'lucide-react';
import type { PaperKind } from '../../shared/pack/paper-kind.ts';
import { Chip } from '../components/Chip.tsx';
import { openPaper } from '../state/navigation.ts';
import type { PaperState } from './meeting-summary.ts';
import { paperLine } from './meeting-words.ts';

const ICONS: Readonly<Record<PaperKind, LucideIcon>> = {
  pack: BookText,
  supplement: FilePlus2,
  report: FileText,
  minutes: FileText,
  frontsheet: FileText,
};

/** One paper of a meeting. Pressing it opens the paper where it was left. */
export function PaperRow({ state }: { readonly state: PaperState }) {
  const { paper, name, isNew, text } = state;
  const Icon = ICONS[paper.kind];
  return (
    <li className="paper-row">
      <button type="button" className="paper-row__open" onClick={() => openPaper(paper.sha256)}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
        <span className="paper-row__words">
          <span className="paper-row__title">{name}</span> <span className="paper-row__file">{paper.fileName}</span>
        </span>
        <span className="chips">
          {text === 'none' && <Chip tone="amber">This paper has no text: it is a scan</Chip>}
          {text === 'partial' && (
            <Chip tone="amber">
              Text of {paper.textPages} of {paper.pageCount} pages read
            </Chip>
          )}
          {isNew && <Chip tone="accent">New</Chip>}
        </span>
        <span className="paper-row__line figures">{paperLine(state)}</span>
      </button>
    </li>
  );
}
