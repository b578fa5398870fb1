import { instantAt } from "@/lib/dates/court-zone";

/** Hours behind UTC, by the letters that courts print. */
const HOURS: Readonly<Record<string, number>> = {
  AST: 4,
  EST: 5,
  EDT: 4,
  CST: 6,
  CDT: 5,
  MST: 7,
  MDT: 6,
  PST: 8,
  PDT: 7,
  AKST: 9,
  AKDT: 8,
  HST: 10,
};

/** The ISO instant of a printed wall clock ("2026-06-23T17:21:00"); a zone that is not printed is Washington's. */
export function instantOfClock(wall: string, zone: string): string {
  const hours = HOURS[zone.trim().toUpperCase()];
  if (hours === undefined) return instantAt(wall.slice(0, 10), wall.slice(11, 19)).toISOString();
  return new Date(Date.parse(`${wall}Z`) + hours * 3_600_000).toISOString();
}
