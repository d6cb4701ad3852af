import './skip-link.css';

/** The first thing Tab reaches: goes past the navigation to the element with this id. */
export function SkipLink({ target }: { readonly target: string }) {
  const skip = (): void => document.getElementById(target)?.focus();
  return (
    <button type="button" className="skip-link" onClick={skip}>
      Skip to the content
    </button>
  );
}
