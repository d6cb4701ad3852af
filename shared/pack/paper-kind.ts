export const PAPER_KINDS = ['pack', 'supplement', 'report', 'minutes', 'frontsheet'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
