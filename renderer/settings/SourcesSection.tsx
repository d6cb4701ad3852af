import { FolderPlus, Globe } from 'lucide-react';
import { useState } from 'react';
import { isRemote, type LocalSource, type RemoteSource, type Source } from '../../shared/sources/source.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { addCouncilFolder } from '../library/get-papers.ts';
import { notify } from '../state/notices.ts';
import { useRemoteStates } from '../state/remote-states.ts';
import { useNow } from '../time/use-now.ts';
import { nameOfPath } from './name-of-path.ts';
import { AddWebsiteDialog } from './sources/AddWebsiteDialog.tsx';
import { LocalSourceRow } from './sources/LocalSourceRow.tsx';
import { RemoteSourceRow } from './sources/RemoteSourceRow.tsx';
import './sources/sources.css';
import { useSources } from './use-sources.ts';

/** The websites, folders and files that papers are taken from. */
export function SourcesSection() {
  const { sources, unreachable, remove } = useSources();
  const [isAdding, setIsAdding] = useState(false);
  const removeAndSay = async (source: Source): Promise<void> => {
    await remove(source.id);
    const name = isRemote(source) ? source.name : nameOfPath(source.path);
    notify({ tone: 'quiet', text: `“${name}” is no source any more. Its papers stay in the library.` });
  };
  const onRemove = (source: Source) => (): void => void removeAndSay(source);
  const remote = (sources ?? []).filter(isRemote);
  const local = inOrder((sources ?? []).filter(source => !isRemote(source)));
  return (
    <section className="page__section" aria-labelledby="settings-papers">
      <div className="settings__head">
        <div>
          <h2 id="settings-papers">Where papers come from</h2>
          <p className="settings__intro">
            Papers are fetched from your council’s website as they are published, and every PDF in a council folder is
            taken into the library. Folders inside it stand for committees.
          </p>
        </div>
        <div className="sources__add">
          <Button icon={Globe} onClick={() => setIsAdding(true)}>
            Add from the council’s website…
          </Button>
          <Button icon={FolderPlus} onClick={addCouncilFolder}>
            Add council folder…
          </Button>
        </div>
      </div>
      {sources && (
        <Card>
          {sources.length === 0 ? (
            <p className="settings__none">
              Nothing yet. Add your council’s website, or the folder that its agenda packs come in.
            </p>
          ) : (
            <ul>
              {remote.length > 0 && <RemoteRows sources={remote} onRemove={onRemove} />}
              {local.map(source => (
                <LocalSourceRow
                  key={source.id}
                  source={source}
                  isUnreachable={unreachable?.has(source.id) ?? false}
                  onRemove={onRemove(source)}
                />
              ))}
            </ul>
          )}
        </Card>
      )}
      {isAdding && <AddWebsiteDialog onClose={() => setIsAdding(false)} />}
    </section>
  );
}

/** Folders, then single files. */
function inOrder(sources: readonly LocalSource[]): readonly LocalSource[] {
  return sources.toSorted((a, b) => Number(a.kind === 'file') - Number(b.kind === 'file'));
}

type RemoteRowsProps = {
  readonly sources: readonly RemoteSource[];
  readonly onRemove: (source: Source) => () => void;
};

function RemoteRows({ sources, onRemove }: RemoteRowsProps) {
  const states = useRemoteStates();
  const now = useNow(30_000);
  return sources.map(source => (
    <RemoteSourceRow
      key={source.id}
      source={source}
      state={states.get(source.id)}
      nowMs={now}
      onRemove={onRemove(source)}
    />
  ));
}
