import { useState } from 'react';
import type { Output } from '../../shared/export/take-out.ts';
import { itemLine } from '../reader/item-words.ts';
import { useReading } from '../reader/pane/reading.ts';
import { useCommand } from '../state/commands.ts';
import { TakeOutDialog } from './TakeOutDialog.tsx';

/** Takes the commands to print and to export the paper of the pane it is part of, while that is the active one. */
export function TakeOut() {
  const { paper, detail, annotations, meeting, current, here, isShown } = useReading();
  const [output, setOutput] = useState<Output>();
  useCommand('print', () => setOutput('print'), isShown);
  useCommand('export', () => setOutput('pdf'), isShown);
  if (!output) return null;
  const from = {
    paper,
    detail,
    annotations,
    here: meeting.here,
    papers: meeting.living.papers.length > 0 ? meeting.living.papers : [meeting.here],
    contents: meeting.contents,
    item: current && here ? { name: itemLine(current), pages: here.pages } : null,
  };
  return <TakeOutDialog key={output} from={from} output={output} onClose={() => setOutput(undefined)} />;
}
