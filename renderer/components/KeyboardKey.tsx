import './keyboard-key.css';

/** A key, or keys pressed together joined by `+`, each as it is printed on a keyboard: `N`, `Ctrl+Z`, `Ctrl++`. */
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
