import { dayAfter } from './council-clock.ts';

/** Days that meetings are looked at for, both ends included, as `YYYY-MM-DD`. */
export type Window = { readonly from: string; readonly to: string };

/** About three months back, for minutes and what was decided, and half a year ahead, which is as far as agendas come out. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 184;

export function windowAround(today: string): Window {
  return { from: dayAfter(today, -DAYS_BACK), to: dayAfter(today, DAYS_AHEAD) };
}

export function isWithin({ from, to }: Window, day: string): boolean {
  return from <= day && day <= to;
}
