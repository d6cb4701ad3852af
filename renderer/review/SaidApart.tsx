import { useState } from 'react';
import { sourceWords } from '../components/conflict-texts.ts';
import type { SaidIn } from '../../shared/annotations/decision.ts';
import { usePreferences } from '../state/preferences.ts';
import { useDeviceNames } from '../state/queries.ts';
import { useThisDevice } from '../state/this-device.ts';
import './said-apart.css';

type SaidApartProps<Said> = {
  /** One or more decisions, the latest first. */
  readonly said: readonly SaidIn<Said>[];
  readonly words: (said: Said) => string;
};

/** What devices decided that did not know of each other: what, who, on which device and when. */
export function SaidApart<Said>({ said, words }: SaidApartProps<Said>) {
  const [now] = useState(() => Date.now());
  const member = usePreferences(state => state.name);
  const thisDevice = useThisDevice(state => state.known?.device);
  const deviceNames = useDeviceNames();
  return (
    <ul className="said-apart" aria-label="What each device decided">
      {said.map(({ what, entry }) => (
        <li key={entry}>
          {words(what)}
          <span className="said-apart__source">
            {sourceWords({ id: entry }, { member, thisDevice, deviceNames, now })}
          </span>
        </li>
      ))}
    </ul>
  );
}
