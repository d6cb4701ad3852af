import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode, type SubmitEvent, type SyntheticEvent } from 'react';
import { IconButton } from './Button.tsx';
import './dialog.css';
import { firstFocus } from './first-focus.ts';
import { DialogNotices } from './Notices.tsx';

export type DialogProps = {
  readonly title: string;
  /** A few words above the title that say what it is about. */
  readonly eyebrow?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode;
  /** Escape, the cross, or the system asked to close. Not called when the parent takes the dialog away. */
  readonly onClose: () => void;
  /** Makes the dialog a form: a button of type `submit` among the actions, or Enter, calls this. */
  readonly onSubmit?: () => void;
  readonly wide?: boolean;
  /** There is nothing in it but words: it takes the focus itself, so that the keys scroll it. */
  readonly onlyWords?: boolean;
};

/**
 * A modal dialog. Mounting opens it and takes the focus (as {@link firstFocus} tells);
 * taking it away closes it and gives the focus back.
 */
export function Dialog({ title, eyebrow, children, actions, onClose, onSubmit, wide, onlyWords }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    firstFocus(element)?.focus();
    return () => element.close();
  }, []);

  const askToClose = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
  };
  // Chromium closes on a second Escape whatever we say; a dialog whose parent keeps it stays open.
  const stayOpen = (): void => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  const content = (
    <>
      <div className="dialog__body" tabIndex={onlyWords ? 0 : undefined}>
        {children}
      </div>
      <DialogNotices />
      {actions && <div className="dialog__actions">{actions}</div>}
    </>
  );
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={askToClose}
      onClose={stayOpen}
    >
      <header className="dialog__head">
        <div>
          {eyebrow && <p className="dialog__eyebrow">{eyebrow}</p>}
          <h2 id={titleId} className="dialog__title">
            {title}
          </h2>
        </div>
        <IconButton icon={X} label="Close" className="dialog__close" onClick={onClose} />
      </header>
      {onSubmit ? (
        <form className="dialog__content" noValidate onSubmit={submit}>
          {content}
        </form>
      ) : (
        <div className="dialog__content">{content}</div>
      )}
    </dialog>
  );
}
