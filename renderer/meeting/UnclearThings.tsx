import { useId } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { pageWords } from '../../shared/pack/labels/page-words.ts';
import { warningWords } from '../../shared/pack/warning-words.ts';
import type { Warning } from '../../shared/pack/warning.ts';
import { openAt } from './open-at.ts';

type UnclearThingsProps = {
  readonly living: LivingMeeting<Paper>;
  readonly details: ReadonlyMap<Sha256, PaperDetail>;
};

type Unclear = { readonly warning: Warning; readonly detail: PaperDetail | undefined; readonly paper: string };

/** What is not clear in the papers in force, for those who ask; nothing where all is. */
export function UnclearThings({ living, details }: UnclearThingsProps) {
  const titleId = useId();
  const things: readonly Unclear[] = [
    ...living.warnings.map(warning => ({ warning, detail: undefined, paper: '' })),
    ...living.papers
      .filter(({ replacedBy }) => replacedBy === null)
      .flatMap(({ paper, name }) => {
        const detail = details.get(paper.sha256);
        return (detail?.warnings ?? []).map(warning => ({ warning, detail, paper: name }));
      }),
  ];
  if (things.length === 0) return null;
  const count = things.length === 1 ? 'One thing is' : `${things.length} things are`;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>Not clear in these papers</h2>
      <details className="unclear">
        <summary>{count} not clear, or not as the papers say</summary>
        <ul>
          {things.map(({ warning, detail, paper }, at) => (
            <li key={`${at} ${warning.code}`}>
              {paper !== '' && <span className="unclear__paper">{paper}: </span>}
              {warningWords(warning)}
              {detail && warning.pageIndex !== null && (
                <button
                  type="button"
                  className="unclear__go"
                  onClick={() => openAt(detail.sha256, { pageIndex: warning.pageIndex ?? 0, down: 0 })}
                >
                  Go to {pageWords(detail.labels, warning.pageIndex)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
