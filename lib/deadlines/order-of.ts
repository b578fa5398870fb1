import { today } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { invalid } from "@/lib/errors";
import type { ExtendInput } from "./entry-schema";
import { checkFiling } from "./write-date";

/** The order that speaks, as it is cited: an entry of the docket, or one named in words. */
export async function orderOf(
  tx: Tx,
  caseId: string,
  input: Pick<ExtendInput, "orderFilingId" | "orderText" | "enteredOn">,
): Promise<{ cite: string; enteredOn: string | null; filingId: string | null }> {
  const filing = await checkFiling(tx, caseId, input.orderFilingId, "orderFilingId");
  if (filing !== null) {
    const enteredOn = fromDbDate(filing.enteredOn ?? filing.filedOn);
    return { cite: `${filing.cite} (${enteredOn})`, enteredOn, filingId: input.orderFilingId };
  }
  if (!input.orderText)
    throw invalid("orderFilingId", "Say which order did it: choose its entry, or describe it.");
  return { cite: input.orderText, enteredOn: input.enteredOn ?? today(), filingId: null };
}
