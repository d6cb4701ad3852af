import './sync.css';

/** What is being done while a question takes long, and that it may. Stands there from the start, so that it is heard. */
export function LongWait({ words }: { readonly words: string | undefined }) {
  return (
    <div className="sync-wait" role="status">
      {words !== undefined && (
        <p>
          <strong>{words}</strong> This takes some seconds on purpose, so that nobody can try many passphrases; on a
          slow computer it may take a minute.
        </p>
      )}
    </div>
  );
}
