import { asideWords, type SyncStatus } from '../../../shared/sync/status.ts';

type SetAsideProps = { readonly files: Exclude<SyncStatus, { readonly state: 'off' }>['setAside'] };

/** The files on the target that were left alone, and why. */
export function SetAside({ files }: SetAsideProps) {
  if (files.length === 0) return null;
  return (
    <details className="sync-set-aside">
      <summary>{files.length === 1 ? '1 file was left alone' : `${files.length} files were left alone`}</summary>
      <p className="settings__status">
        They lie where they were, and everything else was synced. A file that was cut short or changed can be deleted
        there: the device that wrote it puts it there again within a day. If you know none of them, ask who else can
        write to the folder.
      </p>
      <ul>
        {files.map(({ path, reason }) => (
          <li key={path}>
            <bdi className="sync-set-aside__path">{path}</bdi> {asideWords(reason)}.
          </li>
        ))}
      </ul>
    </details>
  );
}
