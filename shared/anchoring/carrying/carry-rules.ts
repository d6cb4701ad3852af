/**
 * The rules that annotations are carried by, and pages mapped. Raised when they get better: what was made by others is
 * made again. What the member decided stays as it is.
 */
export const CARRY_RULES = 1;
