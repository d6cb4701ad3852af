import { Dialog } from '../components/Dialog.tsx';
import { KeyboardKey } from '../components/KeyboardKey.tsx';
import './shortcuts-dialog.css';
import { keysFor, SHORTCUT_GROUPS } from './shortcuts.ts';

const IS_MAC = /mac/i.test(navigator.userAgent);

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog wide onlyWords title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcuts__groups">
        {SHORTCUT_GROUPS.map(group => (
          <section key={group.title} className="shortcuts">
            <h3>{group.title}</h3>
            <dl className="shortcuts__list">
              {group.shortcuts.map(({ does, keys, or }) => (
                <div key={does} className="shortcuts__row">
                  <dt>{does}</dt>
                  <dd>
                    {keys.map(combination => (
                      <KeyboardKey key={combination} keys={keysFor(combination, IS_MAC)} />
                    ))}
                    {or !== undefined && (
                      <>
                        <span>or</span>
                        <KeyboardKey keys={keysFor(or, IS_MAC)} />
                      </>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
