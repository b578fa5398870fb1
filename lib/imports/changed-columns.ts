import { toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { FilingKind } from "@/lib/db/generated/enums";
import type { FilingFacts } from "./filing-of-entry";
import type { KeptFiling } from "./load-docket";

/**
 * Which columns of an entry follow its sources. A column that a person corrected (it is not what the sources said
 * before) is left alone; `forced`: the person accepted this very change, so what the sources now say stands.
 */
export function changedColumns(
  kept: KeptFiling,
  before: FilingFacts,
  after: FilingFacts,
  { forced, kind }: { forced: boolean; kind: FilingKind | undefined },
): { data: Prisma.FilingUncheckedUpdateInput & { textRaw?: string }; fields: string[] } {
  const data: Prisma.FilingUncheckedUpdateInput & { textRaw?: string } = {};
  const fields: string[] = [];
  const follows = (column: "number" | "filedOn" | "enteredOn" | "textRaw"): boolean => {
    const [here, was, now]: (string | number | null)[] = [kept[column], before[column], after[column]];
    return now !== here && now !== was && (forced || here === was);
  };
  if (follows("number")) {
    data.number = after.number;
    fields.push("number");
  }
  if (follows("filedOn")) {
    data.filedOn = toDbDate(after.filedOn);
    fields.push("filedOn");
  }
  if (follows("enteredOn") || (kept.enteredOn === null && after.enteredOn !== null)) {
    data.enteredOn = after.enteredOn && toDbDate(after.enteredOn);
    fields.push("enteredOn");
  }
  if (follows("textRaw")) {
    data.textRaw = after.textRaw;
    data.textClean = after.textClean;
    fields.push("text");
  }
  // What was read from the text follows the text, unless a person said otherwise.
  if (kind !== undefined || (kept.kind === before.kind && after.kind !== before.kind)) {
    if ((kind ?? after.kind) !== kept.kind) fields.push("kind");
    data.kind = kind ?? after.kind;
  }
  if (kept.motionKind === before.motionKind && after.motionKind !== before.motionKind) {
    data.motionKind = after.motionKind;
    fields.push("motionKind");
  }
  if (kept.filedByText === before.filedByText && after.filedByText !== before.filedByText) {
    data.filedByText = after.filedByText;
    fields.push("filedBy");
  }
  if (kept.state === before.state && after.state !== before.state) {
    data.state = after.state;
    fields.push("state");
  }
  if (after.pacerDocId !== null && after.pacerDocId !== before.pacerDocId) {
    data.pacerDocId = after.pacerDocId;
    fields.push("docId");
  }
  if (after.pacerSeqNo !== null && after.pacerSeqNo !== before.pacerSeqNo) {
    data.pacerSeqNo = after.pacerSeqNo;
    fields.push("seqNo");
  }
  // An entry before it was filed is refused by the database; the text keeps what was printed.
  const filedOn = data.filedOn === undefined ? kept.filedOn : after.filedOn;
  const enteredOn = data.enteredOn === undefined ? kept.enteredOn : after.enteredOn;
  if (enteredOn !== null && enteredOn < filedOn) data.enteredOn = null;
  return { data, fields };
}
