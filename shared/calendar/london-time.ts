/** The name under which {@link LONDON_TIME} gives its rules, also that of the zone in the IANA database. */
export const LONDON = 'Europe/London';

/**
 * The rules of the clock in the United Kingdom since 1996, as a component of a calendar (RFC 5545, 3.6.5): summer time
 * from 1.00 GMT on the last Sunday of March to 1.00 GMT on the last Sunday of October.
 */
export const LONDON_TIME: readonly (readonly [name: string, value: string])[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', LONDON],
  ['BEGIN', 'DAYLIGHT'],
  ['DTSTART', '19960331T010000'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ['TZNAME', 'BST'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0100'],
  ['END', 'DAYLIGHT'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19961027T020000'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ['TZNAME', 'GMT'],
  ['TZOFFSETFROM', '+0100'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];
