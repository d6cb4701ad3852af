import { FileText, Folder } from 'lucide-react';
import type { LocalSource } from '../../../shared/sources/source.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { nameOfPath } from '../name-of-path.ts';

type LocalSourceRowProps = {
  readonly source: LocalSource;
  readonly isUnreachable: boolean;
  readonly onRemove: () => void;
};

/** A folder or file of this computer that papers are taken from. */
export function LocalSourceRow({ source, isUnreachable, onRemove }: LocalSourceRowProps) {
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
