import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { canKeepDates } from "../access";
import { type Address, daysOfView, readBoardFilters, readView } from "../board-address";
import { listBoard, listDeadlines, listKeepers } from "./board";
import { getSupervision } from "./supervision";

/** All that a board's page shows, from its address: one case's dates, or with null every case's. */
export async function getBoardPage(viewer: Viewer, caseId: string | null, address: Address) {
  const on = today();
  const { view, day } = readView(address, on);
  const asked = readBoardFilters(address);
  // A calendar shows its own days, done ones too: what was due is part of the month.
  const { cursor: _, ...rest } = asked;
  const filters =
    view === "list" ? asked : { ...rest, state: asked.state ?? ("all" as const), ...daysOfView(view, day) };
  const { items, next } = await (caseId === null
    ? listBoard(viewer, filters)
    : listDeadlines(viewer, caseId, filters));
  const keepers = await listKeepers(viewer, ...(caseId === null ? [] : [caseId]));
  const supervision =
    caseId !== null && canKeepDates(viewer, caseId) ? await getSupervision(viewer, caseId) : null;
  return { supervision, rows: items, next, keepers, filters: asked, view, day, today: on, address };
}
