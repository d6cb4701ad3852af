import { CircleAlert, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { putAway, useNotices, type Notice, type NoticeTone } from '../state/notices.ts';
import { IconButton } from './Button.tsx';
import './notices.css';

const ICONS: Readonly<Record<NoticeTone, LucideIcon>> = { quiet: Info, look: TriangleAlert, loss: CircleAlert };

/**
 * The shelf of notices, at the foot of the window. What was lost or refused is told to screen readers at once, the rest
 * when they are free.
 */
export function Notices() {
  const shown = useNotices(state => state.shown);
  return (
    <>
      <section className="notices" aria-label={shown.length > 0 ? 'Notices' : undefined}>
        {shown.map(notice => (
          <NoticeLine key={notice.id} notice={notice} onPutAway={() => putAway(notice.id)} />
        ))}
      </section>
      <div className="unseen" role="alert">
        {textOf(shown, 'loss')}
      </div>
      <div className="unseen" role="status">
        {textOf(shown, 'quiet', 'look')}
      </div>
    </>
  );
}

/** Losses that were told since the dialog opened: outside of it they can be neither heard nor put away. */
export function DialogNotices() {
  const [firstId] = useState(() => useNotices.getState().nextId);
  const shown = useNotices(state => state.shown);
  const losses = shown.filter(notice => notice.id >= firstId && notice.tone === 'loss');
  return (
    <div className="dialog-notices" role="alert">
      {losses.map(notice => (
        <p key={notice.id} className="dialog-notices__line">
          {notice.text}
        </p>
      ))}
    </div>
  );
}

/** A notice of a kind goes after so long, unless the member is at it. */
const AT_REST_MS = 10_000;

function NoticeLine({ notice, onPutAway }: { readonly notice: Notice; readonly onPutAway: () => void }) {
  const [isHovered, setIsHovered] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const goesByItself = notice.kind !== undefined && !isHovered && !isFocused;
  const putAwayNow = useEffectEvent(onPutAway);
  useEffect(
    function goWhenAtRest() {
      if (!goesByItself) return undefined;
      const timer = setTimeout(() => putAwayNow(), AT_REST_MS);
      return () => clearTimeout(timer);
    },
    [goesByItself],
  );
  const Icon = ICONS[notice.tone];
  return (
    <div
      className={`notice notice--${notice.tone}`}
      onMouseEnter={() => setIsHovered(true)}
      onMouseLeave={() => setIsHovered(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
    >
      <Icon size={18} aria-hidden />
      <p className="notice__text">{notice.text}</p>
      <IconButton icon={X} size={16} label="Put this notice away" onClick={onPutAway} />
    </div>
  );
}

function textOf(notices: readonly Notice[], ...tones: readonly NoticeTone[]): string {
  return notices
    .filter(notice => tones.includes(notice.tone))
    .map(notice => notice.text)
    .join(' ');
}
