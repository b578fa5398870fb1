import type { ClientStatus } from "./schema";

/** What kinds of sources the firm's note of a check begins with, and what a client reads instead. */
const sources: readonly { begins: RegExp; from: string; leavesOut: string }[] = [
  {
    begins: /^(?:Docket sheet|Appellate docket)/,
    from: "the court's docket sheet",
    leavesOut: "papers under seal, and anything filed since",
  },
  {
    begins: /^(?:History\/Documents|Case summary)/,
    from: "a report of the court's docket",
    leavesOut: "the text of most entries, papers under seal, and anything filed since",
  },
  {
    begins: /^The court's RSS feed/,
    from: "the court's feed of new filings",
    leavesOut: "older papers, and the kinds of papers that the court keeps out of its feed",
  },
  {
    begins: /^CourtListener/,
    from: "CourtListener, a public copy of court dockets",
    leavesOut: "papers that nobody has bought from the court yet, and papers under seal",
  },
];

/**
 * When the court's docket was last looked at, in the client's words. The firm's own note of it may hold the name of a
 * file or a remark: none of it is passed on, it only chooses among the sentences here.
 */
export function clientCheck(row: {
  docketCheckedAt: Date | null;
  docketCheckedFrom: string | null;
  docketCheckLeavesOut: string | null;
}): ClientStatus["checked"] {
  if (row.docketCheckedAt === null) return null;
  const source = sources.find((s) => s.begins.test(row.docketCheckedFrom ?? ""));
  const filtered = row.docketCheckLeavesOut?.includes("printed with a filter") ?? false;
  return {
    at: row.docketCheckedAt.toISOString(),
    from: source?.from ?? null,
    leavesOut: `${filtered ? "what that sheet was not asked for, " : ""}${source?.leavesOut ?? "papers under seal, and anything filed since"}`,
  };
}
