import { Tag } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useId } from 'react';
import { annotationOf, LONGEST_TAG } from '../../shared/annotations/model.ts';
import { removeTag, renameTag, tagTyped, type TagCount } from '../../shared/notes/tags.ts';
import { Button } from '../components/Button.tsx';
import { store } from '../db/the-store.ts';
import { counted } from '../../shared/counted.ts';
import { knownTags } from '../notes/known-tags.ts';
import { NameField } from '../notes/NameField.tsx';
import { changeTags } from '../notes/note-actions.ts';
import { notify } from '../state/notices.ts';

/** All tags in use: each can be called otherwise, which joins it with one that is called so, or be removed. */
export function TagNames() {
  const id = useId();
  const tags = useLiveQuery(knownTags);
  if (!tags || tags.length === 0) return null;
  const rename = async (tag: string, typed: string): Promise<void> => {
    const others = tags.filter(known => known.tag !== tag);
    const to = tagTyped(typed, others);
    if (to === '') return;
    const done = await changeTags('renamed tag', renameTag(await allMarks(), tag, to));
    const isJoined = others.some(known => known.tag === to);
    if (done && isJoined) notify({ tone: 'quiet', text: `“${tag}” and “${to}” are one tag now. Undo parts them.` });
  };
  const remove = async ({ tag, count }: TagCount): Promise<void> => {
    if (await changeTags('removed tag', removeTag(await allMarks(), tag))) {
      notify({ tone: 'quiet', text: `“${tag}” was removed from ${counted(count, 'note')}. Undo brings it back.` });
    }
  };
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id} className="marks-section__title">
        Tags
      </h3>
      <p className="marks-section__hint">Give two tags one name to make one of them.</p>
      <ul className="tag-names">
        {tags.map(known => (
          <li key={known.tag} className="tag-names__row">
            <Tag size={16} strokeWidth={1.75} aria-hidden />
            <label htmlFor={`${id}-${known.tag}`} className="unseen">
              Name of tag {known.tag}
            </label>
            <NameField
              id={`${id}-${known.tag}`}
              value={known.tag}
              placeholder={known.tag}
              longest={LONGEST_TAG}
              onChange={typed => rename(known.tag, typed)}
            />
            <span className="tag-names__count figures">{counted(known.count, 'note')}</span>
            <Button look="quiet" aria-label={`Remove tag ${known.tag}`} onClick={() => void remove(known)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function allMarks() {
  return (await store.recordsOfKind('annotation')).flatMap(record => annotationOf(record) ?? []);
}
