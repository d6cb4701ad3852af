/** Sheets on a lectern, drawn in the colours of the interface. */
export function EmptyPicture() {
  return (
    <svg className="empty-picture" width="168" height="128" viewBox="0 0 168 128" fill="none">
      <rect className="empty-picture__back" x="34" y="22" width="66" height="86" rx="7" transform="rotate(-9 67 65)" />
      <rect className="empty-picture__back" x="70" y="20" width="66" height="86" rx="7" transform="rotate(8 103 63)" />
      <rect className="empty-picture__sheet" x="50" y="12" width="68" height="92" rx="8" />
      <path className="empty-picture__title" d="M61 28h26" />
      <path className="empty-picture__line" d="M61 42h46M61 52h46M61 74h46M61 84h30" />
      <path className="empty-picture__mark" d="M61 63h36" />
      <path className="empty-picture__ledge" d="M22 112h124" />
    </svg>
  );
}
