import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openDropped } from '../bridge/bridge.ts';
import { notify } from '../state/notices.ts';
import { refusedWords, sortDropped } from './dropped-files.ts';
import './drop-zone.css';

/** Takes PDFs dropped anywhere on the window, and shows where they go while they hover. */
export function DropZone() {
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      // Only leaving the window has nothing behind it; between elements the drag goes on.
      if (!event.relatedTarget) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      take(Array.from(event.dataTransfer?.files ?? []));
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  if (!hovering) return null;
  return (
    <div className="drop-zone">
      <div className="drop-zone__sheet">
        <FileDown size={32} strokeWidth={1.5} aria-hidden />
        <p className="drop-zone__words">Drop PDFs to open them</p>
        <p className="drop-zone__more">They are kept in your library, on this computer.</p>
      </div>
    </div>
  );
}

function take(files: readonly File[]): void {
  const { papers, refused } = sortDropped(files);
  if (refused.length > 0) notify({ tone: 'look', text: refusedWords(refused) });
  if (papers.length > 0) void openDropped(papers);
}
