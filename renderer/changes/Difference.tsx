import { Fragment } from 'react';
import type { DifferencePart } from '../../shared/anchoring/text/difference.ts';
import { shownDifference } from './shown-difference.ts';

type DifferenceProps = {
  /** Empty for words that are new. */
  readonly before: string;
  /** Empty for words that are gone. */
  readonly after: string;
};

/** Words as they were and as they are: struck out and underlined, and told by screen readers as “was” and “now”. */
export function Difference({ before, after }: DifferenceProps) {
  return (
    <p className="difference">
      {shownDifference(before, after).map(({ kind, text }, at) => (
        // The space between two words is no part of what was changed.
        <Fragment key={`${at} ${kind}`}>
          {kind !== 'same' && text.startsWith(' ') && ' '}
          <Words kind={kind}>{kind === 'same' ? text : text.trimStart()}</Words>
        </Fragment>
      ))}
    </p>
  );
}

function Words({ kind, children }: { readonly kind: DifferencePart['kind']; readonly children: string }) {
  switch (kind) {
    case 'same':
      return children;
    case 'removed':
      return (
        <del>
          <span className="unseen"> was: </span>
          {children}
          <span className="unseen">; </span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span className="unseen"> now: </span>
          {children}
          <span className="unseen">; </span>
        </ins>
      );
  }
}
