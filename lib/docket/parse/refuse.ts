import { DocketError } from "@/lib/docket/docket-error";

const ACCEPTED =
  "Accepted are docket reports, appellate dockets, notices of electronic filing, attachment menus, " +
  "History/Documents reports, case summaries, RSS feeds, CourtListener answers and the text of stamped PDFs.";

/** Refuses a source, and says what would be taken. */
export function refuse(what: string): never {
  throw new DocketError("not_a_docket", `${what} ${ACCEPTED}`);
}
