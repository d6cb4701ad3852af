import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import './trouble-list.css';

type TroubleSectionProps = {
  readonly title: string;
  /** What stands at the end of the title's line. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** What is amiss with the papers, and wants a look: a title over a list of rows. */
export function TroubleSection({ title, beside, children }: TroubleSectionProps) {
  const titleId = useId();
  return (
    <section className="trouble" aria-labelledby={titleId}>
      <div className="trouble__head">
        <TriangleAlert size={18} aria-hidden />
        <h2 id={titleId} className="trouble__title">
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
