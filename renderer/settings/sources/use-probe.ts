import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceOffer, SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import { ask } from '../../bridge/bridge.ts';

/** How it stands with looking what lies behind an address. */
export type ProbeState =
  | { readonly is: 'asking'; readonly problem: SourceProblem | undefined }
  | { readonly is: 'looking' }
  | { readonly is: 'found'; readonly offer: SourceOffer };

export type Probe = {
  readonly state: ProbeState;
  readonly look: (address: string, credentials: Credentials | null) => Promise<void>;
  /** Ends looking, and goes back from what was found. */
  readonly stop: () => void;
};

const ASKING: ProbeState = { is: 'asking', problem: undefined };

/** Looks what lies behind an address. One look at a time: another, or taking the dialog away, ends the one before. */
export function useProbe(first: ProbeState = ASKING): Probe {
  const [state, setState] = useState<ProbeState>(first);
  const underWay = useRef<symbol>(undefined);

  const end = useCallback(() => {
    if (underWay.current === undefined) return;
    underWay.current = undefined;
    ask('sources.stopProbe').catch(reportError);
  }, []);
  const look = useCallback(
    async (address: string, credentials: Credentials | null) => {
      end();
      const own = Symbol('probe');
      underWay.current = own;
      setState({ is: 'looking' });
      try {
        const result = await ask('sources.probe', address, credentials);
        if (underWay.current !== own) return;
        setState(result.ok ? { is: 'found', offer: result.value } : { is: 'asking', problem: result.error });
      } catch (reason) {
        if (underWay.current === own) setState(ASKING);
        throw reason;
      } finally {
        if (underWay.current === own) underWay.current = undefined;
      }
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState(ASKING);
  }, [end]);
  useEffect(() => end, [end]);
  return { state, look, stop };
}
