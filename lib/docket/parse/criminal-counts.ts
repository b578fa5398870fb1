import { cellWords } from "@/lib/docket/parse/clean-text";
import type { Row } from "@/lib/docket/parse/page-model";
import { cellTitle } from "@/lib/docket/parse/party-cells";
import type { CriminalData } from "@/lib/docket/schema";

/** Counts, complaints and offense levels that follow a defendant in a criminal docket report. */

type Section = "pending" | "terminated" | "complaints" | "opening" | "closing";

const SECTIONS: [RegExp, Section][] = [
  [/^pending counts/i, "pending"],
  [/^terminated counts/i, "terminated"],
  [/^complaints/i, "complaints"],
  [/^highest offense level\s*\(opening\)/i, "opening"],
  [/^highest offense level\s*\(terminated\)/i, "closing"],
];

/** The section that a row opens, or null for every other row. */
export function sectionOf(row: Row): Section | null {
  const title = row.cells[0] ? cellTitle(row.cells[0]) : null;
  if (title === null) return null;
  return SECTIONS.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

export const newCriminalData = (): CriminalData => ({
  counts: [],
  complaints: [],
  highest_offense_level_opening: "",
  highest_offense_level_terminated: "",
});

/** Adds a row below a section's title. "None" stands for an empty list. */
export function addToSection(row: Row, section: Section, data: CriminalData): void {
  const words = row.cells.map(cellWords);
  const name = words[0] ?? "";
  if (name === "") return;
  if (section === "opening") data.highest_offense_level_opening ||= name;
  else if (section === "closing") data.highest_offense_level_terminated ||= name;
  else {
    const disposition = words.length > 1 ? (words.at(-1) ?? "") : "";
    if (/^none$/i.test(name) && disposition === "") return;
    if (section === "complaints") data.complaints.push({ name, disposition });
    else data.counts.push({ name, disposition, status: section });
  }
}
