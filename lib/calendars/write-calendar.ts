import { escape as escapeText, foldLines } from "ical-generator";
import { addDays } from "@/lib/dates/court-date";
import { courtDateAt, courtTimeAt, instantAt } from "@/lib/dates/court-zone";
import type { CalendarEvent } from "./make-events";
import { newYork } from "./new-york";

const compact = (text: string) => text.replaceAll(/[-:]/g, "");
const utc = (instant: Date) => `${compact(instant.toISOString().slice(0, 19))}Z`;
/** Control characters have no place in a calendar's text, and a line break in a name would start a new property. */
const oneLine = (text: string) => escapeText(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " "), false);
const paragraph = (text: string) => escapeText(text.replaceAll(/[^\P{Cc}\n]/gu, ""), false);

/** Seconds as an RFC 5545 duration, negative before the start. */
export function duration(seconds: number): string {
  const s = Math.abs(seconds);
  const days = Math.floor(s / 86_400);
  const parts = [
    [Math.floor((s % 86_400) / 3600), "H"],
    [Math.floor((s % 3600) / 60), "M"],
    [s % 60, "S"],
  ].flatMap(([n, unit]) => (n === 0 ? [] : [`${n}${unit}`]));
  const time = parts.length > 0 ? `T${parts.join("")}` : days === 0 ? "T0S" : "";
  return `${seconds < 0 ? "-" : ""}P${days > 0 ? `${days}D` : ""}${time}`;
}

function when({ on, time, minutes }: CalendarEvent["start"]): string[] {
  if (time === null)
    return [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`];
  const start = `DTSTART;TZID=America/New_York:${compact(on)}T${compact(time)}00`;
  if (minutes === 0) return [start];
  const end = new Date(instantAt(on, time).getTime() + minutes * 60_000);
  return [
    start,
    `DTEND;TZID=America/New_York:${compact(courtDateAt(end))}T${compact(courtTimeAt(end).slice(0, 5))}00`,
  ];
}

function lines(event: CalendarEvent): string[] {
  const { start } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    // For a published calendar the stamp is the moment of the last revision (RFC 5545, 3.8.7.2).
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    ...when(start),
    `SUMMARY:${oneLine(event.summary)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${paragraph(event.description)}`]),
    ...(event.location === null ? [] : [`LOCATION:${oneLine(event.location)}`]),
    `URL:${event.url}`,
    `STATUS:${event.status}`,
    // A day on which something is due is not a day on which one is away.
    `TRANSP:${start.minutes > 0 ? "OPAQUE" : "TRANSPARENT"}`,
    "CLASS:PRIVATE",
    ...event.alarms.flatMap((seconds) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `TRIGGER:${duration(seconds)}`,
      `DESCRIPTION:${oneLine(event.summary)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/** A calendar as RFC 5545 text: CRLF, folded at 75 octets, times in the court's zone. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  return `${foldLines(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Case tracker//Calendar feed//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      `NAME:${oneLine(name)}`,
      `X-WR-CALNAME:${oneLine(name)}`,
      "X-WR-TIMEZONE:America/New_York",
      "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
      "X-PUBLISHED-TTL:PT15M",
      ...newYork,
      ...events.flatMap(lines),
      "END:VCALENDAR",
    ].join("\r\n"),
  )}\r\n`;
}
