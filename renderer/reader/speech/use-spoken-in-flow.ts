import { useEffect, type RefObject } from 'react';
import type { LoadedFlow } from '../reflow/use-flow.ts';
import type { ReflowHandle } from '../reflow/ReflowView.tsx';
import { rangesOf } from '../reflow/text-at.ts';
import { useSpoken } from './the-session.ts';

/** CSS pixels at the foot of the text that the bar may lie over. */
const BAR_HEIGHT = 96;

/** Shows the sentence that is read aloud in the text in one column, and keeps it in view. */
export function useSpokenInFlow(owner: string, view: RefObject<ReflowHandle | null>, flow: LoadedFlow): void {
  const sentence = useSpoken(spoken => (spoken.owner === owner ? spoken.sentence : undefined));
  useEffect(
    function showSentence() {
      const text = view.current?.text();
      const first = sentence?.stretches[0];
      if (!sentence || !first || !text || flow === undefined) return undefined;
      const ranges = sentence.stretches.flatMap(stretch => rangesOf(text, stretch));
      CSS.highlights.set('spoken', new Highlight(...ranges));
      const [box, outer] = [ranges[0]?.getBoundingClientRect(), text.getBoundingClientRect()];
      const isInView = box && box.top >= outer.top && box.bottom <= outer.bottom - BAR_HEIGHT;
      if (!isInView) view.current?.show({ pageIndex: first.pageIndex, offset: first.start });
      return () => void CSS.highlights.delete('spoken');
    },
    [sentence, view, flow],
  );
}
