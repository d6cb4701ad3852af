import { BookOpen, CalendarDays, Flag, Search, Settings, type LucideIcon } from 'lucide-react';
import { showView, useNavigation, type View } from '../state/navigation.ts';
import './rail.css';
import { SyncMark } from './SyncMark.tsx';

type Entry = { readonly view: View; readonly label: string; readonly icon: LucideIcon };

const ENTRIES: readonly Entry[] = [
  { view: 'meetings', label: 'Meetings', icon: CalendarDays },
  { view: 'reader', label: 'Reader', icon: BookOpen },
  { view: 'find', label: 'Find', icon: Search },
  { view: 'interests', label: 'Interests', icon: Flag },
];
const SETTINGS: Entry = { view: 'settings', label: 'Settings', icon: Settings };

/** The way between the views, at the left of the window; settings and sync at its foot. */
export function Rail() {
  return (
    <nav className="rail" aria-label="Views">
      <div className="rail__mark" aria-hidden>
        L
      </div>
      <ul className="rail__entries">
        {ENTRIES.map(entry => (
          <li key={entry.view}>
            <RailEntry {...entry} />
          </li>
        ))}
      </ul>
      <div className="rail__foot">
        <SyncMark />
        <RailEntry {...SETTINGS} />
      </div>
    </nav>
  );
}

/** Views that are reached from the list of meetings. */
const WITHIN_MEETINGS: readonly View[] = ['meeting', 'changes', 'review', 'notes'];

function RailEntry({ view, label, icon: Icon }: Entry) {
  const isCurrent = useNavigation(state => state.view === view);
  const isWithin = useNavigation(state => view === 'meetings' && WITHIN_MEETINGS.includes(state.view));
  return (
    <button
      type="button"
      className="rail__entry"
      aria-current={isCurrent ? 'page' : isWithin || undefined}
      onClick={() => showView(view)}
    >
      <Icon size={18} strokeWidth={1.9} aria-hidden />
      {label}
    </button>
  );
}
