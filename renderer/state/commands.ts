import { useEffect, useEffectEvent } from 'react';
import type { Command } from '../../shared/commands.ts';

type Handler = () => void;

const handlers = new Map<Command, readonly Handler[]>();

/**
 * Takes a command of the application menu. Of several handlers the one that came last is called.
 *
 * @returns a function that gives the command back
 */
export function onCommand(command: Command, handler: Handler): () => void {
  handlers.set(command, [...(handlers.get(command) ?? []), handler]);
  return () => {
    handlers.set(
      command,
      (handlers.get(command) ?? []).filter(other => other !== handler),
    );
  };
}

/** Does what the member chose in the menu. @returns whether anybody took it */
export function runCommand(command: Command): boolean {
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** {@link onCommand} for as long as the component is there and `active`. */
export function useCommand(command: Command, handler: Handler, active = true): void {
  const latest = useEffectEvent(handler);
  useEffect(() => (active ? onCommand(command, () => latest()) : undefined), [command, active]);
}
