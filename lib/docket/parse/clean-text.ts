import { type Attributes, Cell, type Run } from "@/lib/docket/parse/page-model";

/** Runs of blanks (non-breaking ones too) become one; the ends are cut. */
export function collapse(text: string): string {
  // Most text is clean already: one look tells, and no copy is made.
  let afterBlank = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) {
      if (afterBlank) return replaceBlanks(text);
      afterBlank = true;
    } else {
      if (c < 32 || c === 160 || c > 0x167f) return replaceBlanks(text);
      afterBlank = false;
    }
  }
  return afterBlank ? text.trim() : text;
}

const replaceBlanks = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, " ").trim();

/** Plain text of a cell: markup gone, one line per break, source line ends are blanks, nested tables left out. */
export function cellText(cell: Cell): string {
  let lines: string[] | null = null;
  let text = "";
  for (const run of cell.runs) {
    if (run.kind === "text") {
      text += run.text;
    } else if (run.kind === "break" && text !== "") {
      const line = collapse(text);
      text = "";
      if (line === "") continue;
      if (lines) lines.push(line);
      else lines = [line];
    }
  }
  const last = collapse(text);
  if (!lines) return last;
  if (last !== "") lines.push(last);
  return lines.join("\n");
}

/** Text of a cell with the tables in it: a clerk may set a list of jurors or dates as one. A row is a line. */
export function cellTextWithTables(cell: Cell): string {
  if (!cell.runs.some((run) => run.kind === "table")) return cellText(cell);
  const lines: string[] = [];
  let plain = new Cell(false);
  for (const run of cell.runs) {
    if (run.kind !== "table") {
      plain.runs.push(run);
      continue;
    }
    lines.push(cellText(plain));
    plain = new Cell(false);
    for (const row of run.rows) lines.push(row.cells.map(cellTextWithTables).join(" "));
  }
  lines.push(cellText(plain));
  return lines.filter((line) => line.trim() !== "").join("\n");
}

/** Text whose source lines mean nothing: every blank is a space. */
export function cellWords(cell: Cell): string {
  let text = "";
  for (const run of cell.runs) {
    if (run.kind === "text") text += run.text;
    else if (run.kind === "break") text += " ";
  }
  return collapse(text);
}

export type TextRun = Extract<Run, { kind: "text" }>;

/** One printed line of a cell: its text and the runs it is made of. */
export type Line = { text: string; runs: TextRun[] };

/** The printed lines of a cell, blank ones left out; source line ends are blanks. Nested tables are skipped. */
export function cellLines(cell: Cell): Line[] {
  const lines: Line[] = [];
  let runs: TextRun[] = [];
  for (const run of cell.runs) {
    if (run.kind === "text") runs.push(run);
    else if (run.kind !== "field" && runs.length > 0) {
      addLine(runs, lines);
      runs = [];
    }
  }
  if (runs.length > 0) addLine(runs, lines);
  return lines;
}

/** The first printed line of a cell; null where it has none. */
export function firstLine(cell: Cell): Line | null {
  const lines: Line[] = [];
  let runs: TextRun[] = [];
  for (const run of cell.runs) {
    if (run.kind === "text") runs.push(run);
    else if (run.kind !== "field" && runs.length > 0) {
      addLine(runs, lines);
      if (lines[0]) return lines[0];
      runs = [];
    }
  }
  addLine(runs, lines);
  return lines[0] ?? null;
}

function addLine(runs: TextRun[], lines: Line[]): void {
  let text = "";
  for (const run of runs) text += run.text;
  text = collapse(text);
  if (text !== "") lines.push({ text, runs });
}

/** First link of a cell whose attributes pass. */
export function firstLink(cell: Cell, passes: (link: Attributes) => boolean): Attributes | null {
  for (const run of cell.runs) if (run.kind === "text" && run.link && passes(run.link)) return run.link;
  return null;
}

/** First field (input, form) of a cell whose attributes pass. */
export function firstField(cell: Cell, passes: (field: Attributes) => boolean): Attributes | null {
  for (const run of cell.runs) if (run.kind === "field" && passes(run.attributes)) return run.attributes;
  return null;
}
