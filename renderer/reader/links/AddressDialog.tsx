import { Copy } from 'lucide-react';
import { useState } from 'react';
import { linkProblemWords, readAddress, type LinkProblem } from '../../../shared/links/address.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { notify } from '../../state/notices.ts';
import './address-dialog.css';
import { parseUrl } from './read-links.ts';

type AddressDialogProps = {
  /** The address as the paper, or what else it is from, has it. */
  readonly raw: string;
  /** What leads there. */
  readonly from?: string;
  readonly onClose: () => void;
};

/** Asks before an address from outside is opened outside of Lectern, and shows all of it. */
export function AddressDialog({ raw, from = 'The paper', onClose }: AddressDialogProps) {
  const judged = readAddress(raw, parseUrl);
  const [failed, setFailed] = useState<LinkProblem>();
  const [isOpening, setOpening] = useState(false);
  const problem = failed ?? (judged.ok ? undefined : judged.error);
  const isMail = judged.ok && judged.value.kind === 'mail';
  // What is shown is what would be opened: hosts in other scripts are seen for what they are.
  const shown = judged.ok ? judged.value.href : (parseUrl(raw)?.href ?? raw);

  const open = async (): Promise<void> => {
    setOpening(true);
    try {
      const outcome = await ask('links.open', shown);
      if (outcome.ok) onClose();
      else setFailed(outcome.error);
    } finally {
      setOpening(false);
    }
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(shown);
      onClose();
      notify({ tone: 'quiet', text: 'Address copied' });
    } catch {
      notify({ tone: 'look', text: 'Nothing was copied: the clipboard is in use. Try again.' });
    }
  };
  return (
    <Dialog
      title={judged.ok ? (isMail ? 'Write an e-mail?' : 'Open this web address?') : 'This address is not opened'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{judged.ok ? 'Cancel' : 'Close'}</Button>
          <Button icon={Copy} onClick={() => void copy()}>
            Copy
          </Button>
          {judged.ok && (
            <Button look="primary" disabled={isOpening} onClick={() => void open()}>
              Open
            </Button>
          )}
        </>
      }
    >
      {judged.ok && (
        <p>
          {judged.value.kind === 'mail' ? (
            <>
              {from} has an e-mail address: <strong>{judged.value.to}</strong>. It opens in your mail program, outside
              of Lectern.
            </>
          ) : (
            <>
              {from} leads to <strong>{judged.value.host}</strong>. It opens in your browser, outside of Lectern.
            </>
          )}
        </p>
      )}
      {problem && (
        <p className="address__problem" role="alert">
          {linkProblemWords(problem)}
        </p>
      )}
      <p className="address" tabIndex={0} aria-label="The whole address">
        {shown}
      </p>
    </Dialog>
  );
}
