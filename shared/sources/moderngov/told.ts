/** A committee as a ModernGov site tells of it. */
export type ToldCommittee = {
  readonly id: string;
  readonly title: string;
  /** Neither deleted nor expired. */
  readonly isCurrent: boolean;
};

/** A meeting as it stands in a list of meetings. */
export type ListedMeeting = {
  readonly id: string;
  readonly committeeId: string;
  readonly committee: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string | null;
  /** In the site's words, such as `Confirmed; Special Meeting`. */
  readonly status: string;
};

/** A document of an item of business. */
export type ToldDocument = {
  readonly id: string;
  readonly title: string;
  /** Where it can be fetched, absolute; null where it is a link to something that is no paper of the site. */
  readonly address: string | null;
  /** Whether the site holds it back; null where it does not tell. */
  readonly isRestricted: boolean | null;
  /** It goes with a decision, not with the agenda. */
  readonly isDecision: boolean;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  /** Its size as the page prints it, such as `896 KB`; '' where it does not. */
  readonly sizeWords: string;
};

export type ToldItem = {
  /** As printed, without the full stop. */
  readonly number: string;
  readonly title: string;
  /** The site says that its papers are held back. */
  readonly isRestricted: boolean;
  readonly documents: readonly ToldDocument[];
};

/** A meeting as its own answer or page tells of it. */
export type ToldMeeting = {
  readonly id: string;
  readonly time: string | null;
  readonly status: string;
  readonly venue: string | null;
  readonly isAgendaOut: boolean;
  readonly items: readonly ToldItem[];
};

/** A document of a whole meeting, as only the meeting's page has them. */
export type PageDocument = {
  readonly kind: 'pack' | 'frontsheet' | 'supplement' | 'minutes' | 'other';
  /** Names it among those of its meeting, made of the site's numbers alone. */
  readonly name: string;
  readonly title: string;
  /** Absolute. */
  readonly address: string;
  readonly sizeWords: string;
};
