/** Said of an item without pages that its source calls restricted. */
export const RESTRICTED_WORDS = 'Not for the public: papers are not handed out by the council’s website';
