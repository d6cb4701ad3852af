import './sources.css';

/** Says, to everybody, that an address is being looked at. It fills no bar: nobody knows how long a server takes. */
export function LookingLine({ server }: { readonly server: string }) {
  return (
    <p className="looking" role="status">
      {server !== '' && (
        <>
          Looking for papers at <strong>{server}</strong>… Some councils’ servers take a minute to answer.
        </>
      )}
    </p>
  );
}
