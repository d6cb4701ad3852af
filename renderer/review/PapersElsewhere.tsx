import type { Paper } from '../../shared/pack/paper.ts';

/** Says that papers are on another device alone, with what was decided on notes there. */
export function PapersElsewhere({ papers }: { readonly papers: readonly Paper[] }) {
  const names = papers.map(({ fileName }) => `“${fileName}”`).join(', ');
  const [are, they] = papers.length === 1 ? ['is', 'it has'] : ['are', 'they have'];
  return (
    <p className="review-page__elsewhere" role="note">
      {names} {are} on another of your devices, and not on this one yet. What you decided on your notes there is kept,
      and shown here once {they} arrived.
    </p>
  );
}
