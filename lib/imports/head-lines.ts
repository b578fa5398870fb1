import { cleanJudgeName } from "@/lib/docket/parse/case-name";

/** The head of a case as a sheet prints it, under the columns of the case. "" where the sheet does not say. */
export type SheetHead = {
  docketNumber: string;
  assignedTo: string;
  referredTo: string;
  filedOn: string;
  terminatedOn: string;
  cause: string;
  natureOfSuit: string;
  jurisdiction: string;
  juryDemand: string;
};
export type HeadField = keyof SheetHead;
/** The same as the case has it now. */
export type KnownHead = { readonly [F in HeadField]: string | null };

export type PlannedHead = { key: string; field: HeadField; from: string | null; to: string };

const ORDER: readonly HeadField[] = [
  "docketNumber",
  "assignedTo",
  "referredTo",
  "filedOn",
  "terminatedOn",
  "cause",
  "natureOfSuit",
  "jurisdiction",
  "juryDemand",
];

/** Two prints of one value: "Judge Ann Example" and "Ann Example", "28:1331 Federal Question" in any spacing. */
const keyOf = (field: HeadField, value: string): string =>
  (field === "assignedTo" || field === "referredTo" ? cleanJudgeName(value) : value)
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/**
 * What a sheet's head would change of the case. A value that the sheet leaves out changes nothing, and a docket number
 * is only filled in: a sheet of another number is another case.
 */
export function planHead(known: KnownHead, sheets: readonly SheetHead[]): PlannedHead[] {
  const lines = new Map<HeadField, PlannedHead>();
  for (const sheet of sheets) {
    for (const field of ORDER) {
      const to = sheet[field].trim();
      const from = known[field];
      if (to === "" || (field === "docketNumber" && from !== null)) continue;
      if (keyOf(field, to) === keyOf(field, from ?? "")) lines.delete(field);
      else lines.set(field, { key: `head:${field}`, field, from, to });
    }
  }
  return ORDER.flatMap((field) => lines.get(field) ?? []);
}
