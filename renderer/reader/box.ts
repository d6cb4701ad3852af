/** A box by its edges, in pixels from the top left. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
