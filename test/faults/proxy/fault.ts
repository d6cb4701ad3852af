/** Statuses a server, or something before it, refuses with. */
export const REFUSALS = [401, 403, 404, 409, 423, 429, 500, 507] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What becomes of one request on its way to the server and back. A share is between 0 and 1. */
export type Fault =
  | { readonly kind: 'none' }
  /** The connection is reset before the server hears of the request. */
  | { readonly kind: 'cut-before' }
  /** The server does what it was asked; the connection is reset before its answer. */
  | { readonly kind: 'cut-after' }
  /** The server gets this share of the request's body, then a reset, as does the app. */
  | { readonly kind: 'cut-within'; readonly share: number }
  | { readonly kind: 'late'; readonly ms: number }
  /** There is no answer until the faults end. */
  | { readonly kind: 'silent' }
  /** This share of the answer's body comes. Where it is told, the head announces more and the connection is reset. */
  | { readonly kind: 'short-answer'; readonly share: number; readonly isTold: boolean }
  /** The server gets the request twice; the app gets the answer to the first or the second. */
  | { readonly kind: 'twice'; readonly answer: 0 | 1 }
  /** The server never hears of the request. */
  | { readonly kind: 'refused'; readonly status: Refusal; readonly retryAfter?: string }
  /** The server does what it was asked; the app is told that it did not. */
  | { readonly kind: 'denied'; readonly status: Refusal }
  /** A listing misses some of what lies in the folder: whatever `isMissed` says of its index. */
  | { readonly kind: 'listing-misses'; readonly isMissed: (index: number) => boolean };

export const NO_FAULT: Fault = { kind: 'none' };
