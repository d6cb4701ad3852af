import { useAnnouncement } from './announce.ts';

/** Says what is done to marks where it cannot be seen. Said twice in a row, the same words are said again. */
export function Announcements() {
  const { text, count } = useAnnouncement();
  return (
    <div className="unseen" role="status">
      {count > 0 && <p key={count}>{text}</p>}
    </div>
  );
}
