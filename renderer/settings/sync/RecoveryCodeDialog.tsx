import { Copy, Printer, Save } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { saveProblemWords } from '../../../shared/files/save-outcome.ts';
import { printOutcomeWords } from '../../../shared/files/print-outcome.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Check } from '../../components/Check.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FieldError } from '../../components/Field.tsx';
import { dayOf, wholeDayWords } from '../../time/day.ts';
import { recoverySheet, recoveryText } from './recovery-sheet.ts';
import './sync.css';

type RecoveryCodeDialogProps = {
  readonly code: string;
  /** The member has said that they keep it. Until then the dialog stays: the code is not told again. */
  readonly onKept: () => void;
};

/** Shows a recovery code, once, and ways to keep it. */
export function RecoveryCodeDialog({ code, onKept }: RecoveryCodeDialogProps) {
  const [day] = useState(() => wholeDayWords(dayOf(new Date())));
  const [isKept, setIsKept] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [outcome, setOutcome] = useState('');
  const done = (): void => {
    setWasTried(true);
    if (isKept) onKept();
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome(
        'Copied. Paste it where you keep passwords; other programs can read the clipboard until you copy something else.',
      );
    } catch {
      setOutcome('Nothing was copied: the clipboard is in use. Try again.');
    }
  };
  const save = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(recoveryText(code, day));
    const saved = await ask('files.save', 'text', 'Lectern recovery code', bytes);
    if (saved.outcome === 'saved') setOutcome(`Saved as ${saved.fileName}.`);
    else if (saved.outcome === 'failed') setOutcome(saveProblemWords(saved.problem));
  };
  const print = async (): Promise<void> => {
    const printed = await ask('page.print');
    setOutcome(printOutcomeWords(printed) ?? (printed === 'printed' ? 'Sent to the printer.' : ''));
  };
  return (
    <Dialog
      title="Keep your recovery code"
      onClose={done}
      onSubmit={done}
      actions={
        <Button look="primary" type="submit">
          Done
        </Button>
      }
    >
      <p>
        Your <strong>passphrase</strong> is for every day: it opens your work on a new device. This{' '}
        <strong>recovery code</strong> is for the day you have forgotten it. With neither of them nobody can open your
        work again, and nobody can reset them. The code is shown this once.
      </p>
      <p className="recovery-code" aria-label="Recovery code">
        {code.split('-').map((group, at) => (
          <span key={at}>{at === 0 ? group : `-${group}`}</span>
        ))}
      </p>
      <div className="recovery-code__ways">
        <Button icon={Copy} data-first-focus onClick={() => void copy()}>
          Copy
        </Button>
        <Button icon={Printer} onClick={() => void print()}>
          Print…
        </Button>
        <Button icon={Save} onClick={() => void save()}>
          Save as text…
        </Button>
      </div>
      <div className="sync-news">
        <div role="status">{outcome}</div>
      </div>
      <div>
        <Check
          label="I have kept the code"
          hint="On paper or where you keep passwords: not in the sync folder, and not on this computer alone."
          checked={isKept}
          onChange={setIsKept}
        />
        <div role="alert">
          {wasTried && !isKept && (
            <FieldError id="recovery-not-kept">Keep the code first, and tick this: it is not shown again.</FieldError>
          )}
        </div>
      </div>
      <SheetToPrint code={code} day={day} />
    </Dialog>
  );
}

/** What printers are given in place of the window. */
function SheetToPrint({ code, day }: { readonly code: string; readonly day: string }) {
  const { title, lines } = recoverySheet(code, day);
  return createPortal(
    <div className="recovery-sheet" aria-hidden>
      <h1>{title}</h1>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>,
    document.body,
  );
}
