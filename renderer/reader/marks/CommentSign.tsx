/** A speech bubble with two lines of words, in one path: a paper may have thousands of them. */
export function CommentSign() {
  return (
    <svg
      viewBox="0 0 24 24"
      width={14}
      height={14}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M3 5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H8l-5 4zM7.5 8h9M7.5 12.5h5" />
    </svg>
  );
}
