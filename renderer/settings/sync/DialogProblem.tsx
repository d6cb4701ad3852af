import { FieldError } from '../../components/Field.tsx';

/** What is wrong with a question as a whole, said as soon as it is known. */
export function DialogProblem({ id, words }: { readonly id: string; readonly words: string | undefined }) {
  return <div role="alert">{words !== undefined && <FieldError id={id}>{words}</FieldError>}</div>;
}
