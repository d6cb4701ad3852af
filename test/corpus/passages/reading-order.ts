/**
 * Of passages that are listed in reading order, each with the places it may stand at, the places that make the shortest
 * way through the list: those of a repeated passage that lie between its neighbours.
 *
 * @param choices of each passage its places, in ascending order; none where it stands nowhere, which is passed over
 * @returns of each passage the places that lie on a shortest way; several where there are several such ways
 */
export function placesInReadingOrder(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const ahead = costs(choices);
  const back = costs(choices.toReversed()).toReversed();
  return choices.map((places, at) => {
    const sums = places.map((_, index) => (ahead[at]?.[index] ?? 0) + (back[at]?.[index] ?? 0));
    const least = Math.min(...sums);
    return places.filter((_, index) => sums[index] === least);
  });
}

/** Of each place the length of the shortest way through the list that ends at it. */
function costs(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let before: { readonly places: readonly number[]; readonly costs: readonly number[] } | undefined;
  return choices.map(places => {
    const here = places.map(place => {
      const ways = before?.places.map((from, index) => (before?.costs[index] ?? 0) + Math.abs(place - from));
      return ways ? Math.min(...ways) : 0;
    });
    if (places.length > 0) before = { places, costs: here };
    return here;
  });
}
