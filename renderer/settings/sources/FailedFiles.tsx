import { counted } from '../../../shared/counted.ts';
import { sourceProblemWords, type RemoteState } from '../../../shared/sources/remote-state.ts';

type FailedFilesProps = { readonly failures: RemoteState['failures'] };

/** The usual words for this are about an address that the member gave. */
const MISSING = 'The source lists it, but the server does not have it. It is tried again later; tell the council.';

/** Files of a source that could not be fetched, and why; everything else was. */
export function FailedFiles({ failures }: FailedFilesProps) {
  return (
    <details className="source__failures">
      <summary>{counted(failures.length, 'paper')} could not be fetched</summary>
      <ul>
        {failures.map(({ fileName, problem }, index) => (
          <li key={`${index} ${fileName}`}>
            <strong>{fileName}</strong> {problem === 'missing' ? MISSING : sourceProblemWords(problem)}
          </li>
        ))}
      </ul>
    </details>
  );
}
