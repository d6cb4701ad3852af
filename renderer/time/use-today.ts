import { useEffect, useState } from 'react';
import { dayOf, untilMidnight } from './day.ts';

/** Timers stand still while a computer sleeps, so the day is looked up again at least so often. */
const AT_LEAST_EVERY_MS = 10 * 60 * 1000;

/** Today, as `YYYY-MM-DD` by the local clock; a new day arrives by itself. */
export function useToday(): string {
  const [today, setToday] = useState(() => dayOf(new Date()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const now = new Date();
      setToday(dayOf(now));
      clearTimeout(timer);
      timer = setTimeout(look, Math.min(untilMidnight(now) + 50, AT_LEAST_EVERY_MS));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
