import { Tag, X } from 'lucide-react';
import { classNames } from '../components/class-names.ts';
import './tags.css';

type TagListProps = {
  readonly tags: readonly string[];
  /** Where tags can be taken away. */
  readonly onRemove?: ((tag: string) => void) | undefined;
};

/** The tags of a note. */
export function TagList({ tags, onRemove }: TagListProps) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label="Tags">
      {tags.map(tag => (
        <li key={tag} className={classNames('tag', onRemove && 'tag--removable')}>
          <Tag size={11} strokeWidth={2.25} aria-hidden />
          <span className="tag__name">{tag}</span>
          {onRemove && (
            <button
              type="button"
              className="tag__remove"
              aria-label={`Remove tag ${tag}`}
              onClick={() => onRemove(tag)}
            >
              <X size={12} strokeWidth={2.5} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
