/** Two windows' ends of a channel: what one posts, the other hears. */
export function channels(): readonly [BroadcastChannel, BroadcastChannel] {
  const targets = [new EventTarget(), new EventTarget()] as const;
  const end = (own: EventTarget, other: EventTarget) =>
    Object.assign(own, {
      postMessage: (data: unknown) =>
        void other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
    }) as unknown as BroadcastChannel;
  return [end(targets[0], targets[1]), end(targets[1], targets[0])];
}
