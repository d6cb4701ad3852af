import './keyboard-key.css';

/** One or more keys pressed together, as they are printed on a keyboard: `Ctrl+Shift+Z`. */
export function KeyboardKey({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keys.split(/(?<=[^+])\+/).map(key => (
        <kbd key={key} className="key">
          {key}
        </kbd>
      ))}
    </span>
  );
}
