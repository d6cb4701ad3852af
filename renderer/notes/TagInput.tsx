import { useId, useState, type KeyboardEvent } from 'react';
import { LONGEST_TAG } from '../../shared/annotations/model.ts';
import { suggestTags, tagTyped } from '../../shared/notes/tags.ts';
import { classNames } from '../components/class-names.ts';
import { useKnownTags } from './known-tags.ts';
import './tags.css';

type TagInputProps = {
  readonly label: string;
  /** Tags that are not offered. */
  readonly chosen: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly isTabStop?: boolean;
};

/** A field for one more tag, which offers those used before. Enter or a comma adds what is typed, or what is chosen. */
export function TagInput({ label, chosen, onAdd, isTabStop = true }: TagInputProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [hasFocus, setHasFocus] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  const [at, setAt] = useState(-1);
  const known = useKnownTags(hasFocus);
  const offered = hasFocus && !isClosed ? suggestTags(typed, known, chosen) : [];
  const add = (tag: string): void => {
    setTyped('');
    setAt(-1);
    if (tag !== '' && !chosen.includes(tag)) onAdd(tag);
  };
  const type = (text: string): void => {
    setIsClosed(false);
    setAt(-1);
    if (text.includes(',')) add(tagTyped(text, known));
    else setTyped(text);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') add(offered[at] ?? tagTyped(typed, known));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setIsClosed(false);
      // One place more than there are: what is typed itself.
      setAt(((at + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
    } else if (event.key === 'Escape' && (offered.length > 0 || typed !== '')) {
      if (offered.length === 0) setTyped('');
      setIsClosed(true);
      setAt(-1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className="tag-input">
      <input
        type="text"
        role="combobox"
        className="tag-input__field"
        aria-label={label}
        placeholder={`${label}…`}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={offered.length > 0 ? id : undefined}
        aria-activedescendant={offered[at] === undefined ? undefined : `${id}-${at}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_TAG}
        tabIndex={isTabStop ? 0 : -1}
        value={typed}
        onChange={event => type(event.target.value)}
        onFocus={() => {
          setHasFocus(true);
          setIsClosed(false);
        }}
        onBlur={() => {
          setHasFocus(false);
          setAt(-1);
        }}
        onKeyDown={handleKey}
      />
      {offered.length > 0 && (
        <div id={id} role="listbox" className="tag-input__offer" aria-label="Tags used before">
          {offered.map((tag, index) => (
            <div
              key={tag}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classNames('tag-input__option', index === at && 'tag-input__option--at')}
              // The field keeps the focus.
              onMouseDown={event => event.preventDefault()}
              onClick={() => add(tag)}
            >
              {tag}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
