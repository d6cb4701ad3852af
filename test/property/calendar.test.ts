import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLine, escapeText } from '../../shared/calendar/content-line.ts';
import { calendarFile } from '../../shared/calendar/ics.ts';
import { meetingEvent } from '../../shared/calendar/meeting-event.ts';
import { octetsOf, physicalLines, readCalendar, readText } from '../support/calendar-reader.ts';

/** Words with what is hard about them: marks of the format, line ends, scripts of one to four octets, half characters. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.constantFrom('\\', ';', ',', ':', '"', '\n', '\r\n', '\r', '\\n', ' ', 'é', '–', '🏛', '\ud83c', 'a'), {
      maxLength: 300,
    })
    .map(parts => parts.join('')),
);

/** What a reader may get back: line ends are line feeds, and what no text may hold is a space or U+FFFD. */
function readable(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

describe('lines of a calendar', () => {
  it('are read back by another program as they were meant, whatever the words', () => {
    fc.assert(
      fc.property(words, text => {
        const line = contentLine('DESCRIPTION', escapeText(text));
        const [property, ...more] = readCalendar(line);
        expect(more).toEqual([]);
        expect(readText(property?.value ?? '')).toBe(readable(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('are never longer than 75 octets, and part no character', () => {
    fc.assert(
      fc.property(words, text => {
        for (const line of physicalLines(contentLine('SUMMARY', escapeText(text)))) {
          expect(octetsOf(line)).toBeLessThanOrEqual(75);
          expect(line).toBe(readable(line));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a calendar file', () => {
  it('is whole whatever the papers say', () => {
    const text = fc.oneof(words, fc.constant('x'.repeat(6000)));
    const meeting = fc.record({
      key: text,
      title: text,
      date: fc.constantFrom('2026-07-10', '2024-02-29', '0001-01-01', '9999-12-31'),
      time: fc.option(fc.constantFrom('18:30', '00:00', '23:59', 'noon')),
      venue: fc.option(text),
      items: fc.array(fc.record({ number: text, title: text }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(meeting, fc.nat(4e12), (given, now) => {
        const event = meetingEvent(given);
        if (given.title === '') {
          expect(event).toBeUndefined();
          return;
        }
        const entry = event && readCalendar(calendarFile(event, now));
        expect(entry?.filter(({ name }) => name === 'SUMMARY').map(({ value }) => readText(value))).toEqual([
          readable(event?.title ?? ''),
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
