import { useLiveQuery } from 'dexie-react-hooks';
import type { Paper } from '../../shared/pack/paper.ts';
import { store } from '../db/the-store.ts';
import { useFindEverything } from './find-everything.ts';
import { searchedWords } from './found-words.ts';
import { INDEX_RULES } from './index-rules.ts';

/** Says what is searched, and which papers are not yet, or cannot be. */
export function FindHint({ papers }: { readonly papers: readonly Paper[] }) {
  const searchable = useLiveQuery(() => store.searchable(INDEX_RULES));
  const given = useFindEverything(state => state.unsearchable);
  const left = searchable ? papers.filter(({ sha256 }) => !searchable.has(sha256)) : [];
  const failed = left.filter(({ sha256 }) => given.includes(sha256)).map(({ title }) => title);
  return (
    <p id="find-hint" className="find__hint">
      {searchedWords(left.length - failed.length, failed)}
    </p>
  );
}
