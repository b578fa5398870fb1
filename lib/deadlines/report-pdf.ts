import { PDFDocument, PDFName, PDFString, rgb } from "pdf-lib";
import { formatDay, formatLong, formatShort } from "@/lib/dates/format-date";
import { paperFaces } from "@/lib/harm/render/pdf-face";
import { HEIGHT, PdfFlow, WIDTH } from "@/lib/harm/render/pdf-flow";
import { timeWords } from "@/lib/hearings/words";
import { Structure } from "@/lib/pdf/structure";
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

/** The weekly docket report as a tagged, paged PDF: one table a group, its head again on each page. */
export async function toReportPdf(report: {
  asOf: string;
  until: string;
  rows: readonly DeadlineRow[];
}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { faces: fonts, letters } = await paperFaces(pdf);
  pdf.setTitle(`Weekly docket report, ${formatLong(report.asOf)}`, { showInWindowTitleBar: true });
  pdf.setProducer("Legion case tracker");
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of("en-US"));
  const structure = new Structure(pdf);
  const flow = new PdfFlow(pdf, structure, fonts);
  flow.text("H1", "Weekly docket report", { font: fonts.bold, size: 16, after: 4 });
  flow.text(
    "P",
    `As of ${formatLong(report.asOf)}, up to ${formatShort(report.until)}. Dates are to be checked by counsel.`,
    { font: fonts.body, size: 11, after: 12 },
  );
  if (report.rows.length === 0)
    flow.text("P", "No open date of these cases lies in the next month, and none waits.", {
      font: fonts.italic,
      size: 11,
    });
  for (const group of GROUPS) {
    const rows = report.rows.filter((row) => row.group === group);
    if (rows.length === 0) continue;
    flow.room(90);
    flow.text("H2", `${groupWords[group]} (${rows.length})`, { font: fonts.bold, size: 12.5 });
    flow.table({
      kind: "table",
      caption: groupWords[group],
      header: HEAD,
      rows: rows.map((row) => [whenOf(row), whatOf(row), sideWords[row.side], whoOf(row), stateOf(row)]),
    });
  }
  const pages = pdf.getPages();
  const illustrative = report.rows.some((row) => row.illustrative);
  pages.forEach((page, i) => {
    structure.artifact(page, () => {
      const foot = `Privileged and confidential. Page ${i + 1} of ${pages.length}`;
      fonts.body.draw(page, foot, {
        x: (WIDTH - fonts.body.widthOfTextAtSize(foot, 9)) / 2,
        y: 40,
        size: 9,
        color: rgb(0, 0, 0),
      });
      if (illustrative)
        fonts.bold.draw(page, "Rows marked ILLUSTRATIVE were made up to show the product at work.", {
          x: 72,
          y: HEIGHT - 44,
          size: 9,
          color: rgb(0, 0, 0),
        });
    });
  });
  letters.finish();
  structure.finish();
  return pdf.save();
}
