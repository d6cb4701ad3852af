import { FileText, Folder, FolderPlus } from 'lucide-react';
import type { SourceId } from '../../shared/ids.ts';
import type { Source } from '../../shared/sources/source.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Chip } from '../components/Chip.tsx';
import { addCouncilFolder } from '../library/get-papers.ts';
import { notify } from '../state/notices.ts';
import { nameOfPath } from './name-of-path.ts';
import { useSources } from './use-sources.ts';

/** The folders and files that papers are taken from. */
export function SourcesSection() {
  const { sources, unreachable, remove } = useSources();
  const removeAndSay = async (source: Source): Promise<void> => {
    await remove(source.id);
    notify({
      tone: 'quiet',
      text: `“${nameOfPath(source.path)}” is no source any more. Its papers stay in the library.`,
    });
  };
  const rows = [
    ...(sources ?? []).filter(source => source.kind === 'folder'),
    ...(sources ?? []).filter(source => source.kind === 'file'),
  ];
  return (
    <section className="page__section" aria-labelledby="settings-papers">
      <div className="settings__head">
        <div>
          <h2 id="settings-papers">Where papers come from</h2>
          <p className="settings__intro">
            Every PDF in a council folder is taken into the library, and new ones as they arrive. Folders inside it
            stand for committees.
          </p>
        </div>
        <Button icon={FolderPlus} onClick={addCouncilFolder}>
          Add council folder…
        </Button>
      </div>
      {sources && (
        <Card>
          {rows.length === 0 ? (
            <p className="settings__none">No folder yet. Add the one your council’s agenda packs come in.</p>
          ) : (
            <ul>
              {rows.map(source => (
                <SourceRow
                  key={source.id}
                  source={source}
                  isUnreachable={isIn(unreachable, source.id)}
                  onRemove={() => void removeAndSay(source)}
                />
              ))}
            </ul>
          )}
        </Card>
      )}
    </section>
  );
}

function isIn(unreachable: ReadonlySet<SourceId> | undefined, id: SourceId): boolean {
  return unreachable?.has(id) ?? false;
}

type SourceRowProps = {
  readonly source: Source;
  readonly isUnreachable: boolean;
  readonly onRemove: () => void;
};

function SourceRow({ source, isUnreachable, onRemove }: SourceRowProps) {
  const Icon = source.kind === 'folder' ? Folder : FileText;
  const name = nameOfPath(source.path);
  return (
    <li className="settings__row card__row">
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <div className="settings__words">
        <p className="settings__name">
          {name} {isUnreachable && <Chip tone="amber">Cannot be reached</Chip>}
        </p>
        <p className="settings__path">{source.path}</p>
        {isUnreachable && (
          <p className="settings__trouble">
            {source.kind === 'folder'
              ? 'Check that the drive or share is connected. Papers taken from it stay in the library.'
              : 'The file was moved or deleted. The paper taken from it stays in the library.'}
          </p>
        )}
      </div>
      <Button look="quiet" aria-label={`Remove ${name} from the sources`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}
