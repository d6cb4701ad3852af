import { useState } from 'react';

/** Whether a condition holds or has held since the component came. */
export function useEver(condition: boolean): boolean {
  const [ever, setEver] = useState(condition);
  if (condition && !ever) setEver(true);
  return ever || condition;
}
