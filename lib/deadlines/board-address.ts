import { z } from "zod";
import {
  addDays,
  addMonths,
  type CourtDate,
  daysInMonth,
  isCourtDate,
  weekdayOf,
} from "@/lib/dates/court-date";
import { type BoardFilters, boardFilters } from "./schema";

export type Address = Record<string, string | string[] | undefined>;
export const boardViews = ["list", "month", "week"] as const;
export type BoardView = (typeof boardViews)[number];

const shape = boardFilters.shape;
const keys = boardFilters.keyof().options;

/** The filters of an address; whatever in it cannot be read is left out, alone. */
export function readBoardFilters(address: Address): BoardFilters {
  const given = keys.flatMap((key) => {
    const value = address[key];
    return typeof value === "string" && value !== "" && shape[key].safeParse(value).success
      ? [[key, value]]
      : [];
  });
  return boardFilters.parse(Object.fromEntries(given));
}

export function readView(address: Address, today: CourtDate): { view: BoardView; day: CourtDate } {
  const view = z.enum(boardViews).catch("list").parse(address.view);
  const day = address.day;
  return { view, day: typeof day === "string" && isCourtDate(day) ? day : today };
}

/** The same address with some of it changed; null takes a part away, and paging starts anew. */
export function withAddress(address: Address, changes: Record<string, string | null>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(address))
    if (typeof value === "string" && value !== "" && key !== "cursor" && !(key in changes))
      params.set(key, value);
  for (const [key, value] of Object.entries(changes)) if (value !== null) params.set(key, value);
  const text = params.toString();
  return text === "" ? "?" : `?${text}`;
}

/** The weeks that a view shows, Sunday first, as court calendars are printed. */
export function daysOfView(view: "month" | "week", day: CourtDate): { from: CourtDate; to: CourtDate } {
  if (view === "week") {
    const from = addDays(day, -weekdayOf(day));
    return { from, to: addDays(from, 6) };
  }
  const first = `${day.slice(0, 7)}-01`;
  const last = `${day.slice(0, 7)}-${daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`;
  return { from: addDays(first, -weekdayOf(first)), to: addDays(last, 6 - weekdayOf(last)) };
}

export const stepOfView = (view: "month" | "week", day: CourtDate, by: 1 | -1): CourtDate =>
  view === "week" ? addDays(day, 7 * by) : addMonths(`${day.slice(0, 7)}-01`, by);
