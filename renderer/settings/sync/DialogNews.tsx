import { FieldError } from '../../components/Field.tsx';
import './sync.css';

type DialogNewsProps = {
  readonly id: string;
  /** What is wrong, by the field that it stands at; `all` stands at none. */
  readonly errors: { readonly [field: string]: string | undefined; readonly all?: string };
  /** What is being done since the question was asked. */
  readonly underWay: string | undefined;
};

/**
 * What a dialog says while it waits for an answer, and when none came. It is there from the start, so that it is heard; so
 * is what stands at the fields.
 */
export function DialogNews({ id, errors: { all, ...atFields }, underWay }: DialogNewsProps) {
  return (
    <div className="sync-news">
      <div className="unseen" role="alert">
        {Object.values(atFields)
          .filter(words => words !== undefined)
          .join(' ')}
      </div>
      <div role="alert">{all !== undefined && <FieldError id={`${id}-problem`}>{all}</FieldError>}</div>
      <div role="status">{underWay}</div>
    </div>
  );
}

/** What is said while a key is made or opened. */
export function slowWords(what: string): string {
  return `${what} This takes some seconds on purpose, so that nobody can try many passphrases; on a slow computer it may take a minute.`;
}
