import { Button } from '../components/Button.tsx';
import { Progress } from '../components/Progress.tsx';
import { useImportActivity, type ImportStep } from '../import/activity.ts';
import { resumeImport, stopImport } from '../import/import-papers.ts';
import './activity-strip.css';
import { counted } from '../../shared/counted.ts';

const PHASE_WORDS: Readonly<Record<ImportStep['phase'], string>> = {
  checking: 'Looking at',
  copying: 'Copying',
  reading: 'Reading the text of',
};

/** What the import is at, at the foot of the library: it comes and goes without moving what is above it. */
export function ActivityStrip() {
  const { current, waiting, finished, stopped } = useImportActivity();
  const isWorking = current !== undefined;
  const isStopped = stopped && !isWorking && waiting > 0;
  return (
    <>
      <p className="unseen" role="status">
        {isWorking && 'Taking in papers.'}
        {!isWorking && !isStopped && finished > 0 && `${counted(finished, 'file')} taken in.`}
        {isStopped && 'Taking in papers was stopped.'}
      </p>
      {(isWorking || isStopped) && (
        <div className="activity">
          <div className="activity__words">
            <p className="activity__file">
              {current ? (
                <>
                  {PHASE_WORDS[current.phase]} <strong>{current.fileName}</strong>
                </>
              ) : (
                'Stopped. What was taken so far is kept.'
              )}
            </p>
            <p className="activity__waiting figures">{waiting > 0 && counted(waiting, 'file waits', 'files wait')}</p>
          </div>
          {current && (
            <div className="activity__bar">
              <Progress thin label={`${PHASE_WORDS[current.phase]} ${current.fileName}`} value={current.progress} />
            </div>
          )}
          {isWorking ? (
            <Button onClick={stopImport}>Stop</Button>
          ) : (
            <Button look="primary" onClick={() => void resumeImport()}>
              Go on
            </Button>
          )}
        </div>
      )}
    </>
  );
}
