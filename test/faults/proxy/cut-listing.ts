const RESPONSE = /<(?:[A-Za-z]\w*:)?response[\s>][\s\S]*?<\/(?:[A-Za-z]\w*:)?response>/g;

/** The answer to a PROPFIND without some of what lies in the folder. The first of its parts, the folder itself, stays. */
export function cutListing(body: Buffer, isMissed: (index: number) => boolean): Buffer {
  let index = -1;
  const left = body.toString('utf8').replace(RESPONSE, part => {
    index += 1;
    return index > 0 && isMissed(index) ? '' : part;
  });
  return Buffer.from(left);
}
