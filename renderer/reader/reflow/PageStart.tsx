import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { useFlowView } from './flow-view.ts';

type PageStartProps = {
  readonly pageIndex: number;
  /** Whether it stands in the middle of words that go on. */
  readonly isWithin?: boolean;
};

/** Says that a page begins, and leads to it as it is printed. It is not part of what is selected and copied. */
export function PageStart({ pageIndex, isWithin = false }: PageStartProps) {
  const { labels, onSeePage } = useFlowView();
  const name = pageWords(labels, pageIndex);
  const button = (
    <button
      type="button"
      className="flow-page-start"
      data-page-start={pageIndex}
      aria-label={`${name}, see it as printed`}
      title="See it as printed"
      onClick={() => onSeePage({ pageIndex, down: 0 })}
    >
      {name}
    </button>
  );
  return isWithin ? button : <div className="flow-page-line">{button}</div>;
}
