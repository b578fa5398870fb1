import { formatDay, formatLong, formatShort } from "@/lib/dates/format-date";
import { timeWords } from "@/lib/hearings/words";
import { PAGE, Paper } from "@/lib/pdf/paper";
import { PaperFlow } from "@/lib/pdf/paper-flow";
import { PaperTable } from "@/lib/pdf/paper-table";
import type { DeadlineRow } from "./schema";
import { GROUPS, groupWords, sideWords, stateWords, verificationWords } from "./words";

const HEAD = ["Due", "What is due", "Whose", "Who has it", "State"];

function whenOf(row: DeadlineRow): string {
  if (row.dueOn === null) return "no day yet";
  const safe = row.safeOn !== null && row.safeOn !== row.dueOn ? `; safe: ${formatShort(row.safeOn)}` : "";
  return `${formatDay(row.dueOn)}${row.dueTime ? `, ${timeWords(row.dueTime)}` : ""}${safe}`;
}

function whatOf(row: DeadlineRow): string {
  const printed =
    row.printedOn !== null && row.printedOn !== row.dueOn
      ? `the docket prints ${formatShort(row.printedOn)}`
      : null;
  const text =
    row.verification === null || row.verification.state === "checked"
      ? null
      : verificationWords[row.verification.state].toLowerCase();
  const rest = [
    row.caption,
    row.illustrative ? "ILLUSTRATIVE" : null,
    row.side === "internal" ? null : row.cite,
    row.waitingFor ? `waits for: ${row.waitingFor}` : null,
    printed,
    text,
  ].filter(Boolean);
  return `${row.title} (${rest.join("; ")})`;
}

const whoOf = (row: DeadlineRow) =>
  `${row.owner?.name ?? "nobody yet"}${row.backup ? `; backup: ${row.backup.name}` : ""}`;

function stateOf(row: DeadlineRow): string {
  const urgent = row.lapsed
    ? "passed, nothing docketed"
    : row.group === "overdue"
      ? "overdue"
      : row.group === "past"
        ? "past, outcome not on record here"
        : null;
  const open = row.group !== "closed" && !row.acknowledged ? "not acknowledged" : null;
  return [stateWords[row.state], urgent, open].filter(Boolean).join("; ");
}

const SHARES = [0.16, 0.42, 0.09, 0.17, 0.16];
const ILLUSTRATIVE = "Rows marked ILLUSTRATIVE were made up to show the product at work.";

/** The weekly docket report on paper: one table a group, its head again on each page. */
export async function* writeReportPdf(report: {
  asOf: string;
  until: string;
  rows: readonly DeadlineRow[];
}): AsyncGenerator<Uint8Array> {
  const illustrative = report.rows.some((row) => row.illustrative);
  const paper: Paper = new Paper(
    {
      title: `Weekly docket report, ${formatLong(report.asOf)}`,
      subject: `Dates up to ${formatLong(report.until)}`,
      madeOn: report.asOf,
    },
    () => {
      if (illustrative)
        paper.artifact("Pagination", () =>
          paper.faces.bold.draw(ILLUSTRATIVE, { x: PAGE.margin, y: 44, size: 9 }),
        );
      paper.pageNumber(PAGE.height - 40, "Privileged and confidential. ");
    },
  );
  const flow = new PaperFlow(paper);
  flow.text("H1", "Weekly docket report", { face: "bold", size: 16, after: 4, keep: 2 });
  flow.text(
    "P",
    `As of ${formatLong(report.asOf)}, up to ${formatShort(report.until)}. Dates are to be checked by counsel.`,
    { size: 11, after: 12 },
  );
  if (report.rows.length === 0)
    flow.text("P", "No open date of these cases lies in the next month, and none waits.", {
      face: "italic",
      size: 11,
    });
  let tables = 0;
  for (const group of GROUPS) {
    const rows = report.rows.filter((row) => row.group === group);
    if (rows.length === 0) continue;
    flow.room(110);
    const heading = `${groupWords[group]} (${rows.length})`;
    paper.bookmark(heading);
    flow.text("H2", heading, { face: "bold", size: 12.5, keep: 2 });
    tables += 1;
    const table = new PaperTable(flow, `Table ${tables}. ${groupWords[group]}`, HEAD, SHARES);
    for (const row of rows) {
      table.row([whenOf(row), whatOf(row), sideWords[row.side], whoOf(row), stateOf(row)]);
      yield* paper.drain();
    }
    table.end();
  }
  flow.end();
  yield* paper.drain();
}
