/**
 * Forms in which titles say that a paper is not for the public. The words alone do not: "Local Plan Part 2" is public, and
 * so is the item that moves to exclude the public.
 */
const FORMS: readonly RegExp[] = [
  /[([]\s*(?:exempt|confidential|restricted|private|not\sfor\spublication|part\s(?:2|ii|two|b))\b/i,
  /^(?:exempt|confidential|restricted|not\sfor\spublication)\b/i,
  /^part\s(?:2|ii|two)\s*(?:[-–—:]|$)/i,
  /[-–—:]\s*(?:exempt|confidential|restricted|not\sfor\spublication|part\s(?:2|ii|two))\s*$/i,
];

/** Whether a title says that what stands under it is not for the public. */
export function isExemptTitle(title: string): boolean {
  const words = title.replace(/\s+/g, ' ').trim();
  return FORMS.some(form => form.test(words));
}
