import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeIcal } from '../../../lib/domain/export/ical';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const event: CalendarEvent = {
  uid: 'entry-1@worthwhile.example',
  start: Date.UTC(2026, 10, 20, 8),
  end: Date.UTC(2026, 10, 20, 9, 45),
  summary: 'Bakery – mail',
  description: '',
};

/** What another reader of the format makes of a file. */
function read(file: string): (CalendarEvent & { stamp: number })[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component);
    const stamp = component.getFirstPropertyValue('dtstamp') as ICAL.Time;
    return {
      uid,
      start: startDate.toJSDate().getTime(),
      end: endDate.toJSDate().getTime(),
      summary,
      description: description ?? '',
      stamp: stamp.toJSDate().getTime(),
    };
  });
}

describe('a calendar file', () => {
  it('is read by another program as it was meant', () => {
    expect(read(writeIcal([event], NOW))).toEqual([{ ...event, stamp: NOW }]);
  });

  it('keeps commas, semicolons, backslashes, lines and every script', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 120 })), (texts) => {
        const events = texts.map((text, index) => ({
          ...event,
          uid: `entry-${index}`,
          summary: `s${text}`,
          description: `${text}\\n;,\n會議 ${text}`,
        }));
        const plain = events.map((one) => ({
          ...one,
          stamp: NOW,
          summary: printable(one.summary),
          description: printable(one.description),
        }));
        expect(read(writeIcal(events, NOW))).toEqual(plain);
      }),
    );
  });

  it('has no line of more than 75 octets, and no bare line feed', () => {
    const file = writeIcal([{ ...event, description: '繁體中文🙂'.repeat(80) }], NOW);
    const lines = file.split('\r\n');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(read(file)[0]?.description).toBe('繁體中文🙂'.repeat(80));
  });

  it('begins no line of its own with what somebody typed', () => {
    const file = writeIcal([{ ...event, summary: 'x\r\nATTACH:https://evil.example/\rEND:VEVENT' }], NOW);
    expect(file.split('\r\n').filter((line) => /^(ATTACH|END:VEVENT)/.test(line))).toEqual(['END:VEVENT']);
  });
});

/** Controls have no place in a calendar. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
}
