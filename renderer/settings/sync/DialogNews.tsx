import { FieldError } from '../../components/Field.tsx';
import './sync.css';

type DialogNewsProps = {
  readonly id: string;
  /** What is wrong with the question as a whole. */
  readonly problem: string | undefined;
  /** What is being done since the question was asked. */
  readonly underWay: string | undefined;
};

/** What a dialog says while it waits for an answer, and when none came. It is there from the start, so that it is heard. */
export function DialogNews({ id, problem, underWay }: DialogNewsProps) {
  return (
    <div className="sync-news">
      <div role="alert">{problem !== undefined && <FieldError id={`${id}-problem`}>{problem}</FieldError>}</div>
      <div role="status">{underWay}</div>
    </div>
  );
}

/** What is said while a key is made or opened. */
export function slowWords(what: string): string {
  return `${what} This takes some seconds on purpose, so that nobody can try many passphrases; on a slow computer it may take a minute.`;
}
