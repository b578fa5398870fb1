import { toDbDate } from "@/lib/dates/court-date";
import { readStamp } from "@/lib/docket/parse/stamp/read-stamp";

/** What the court's stamp on a first page says, as it is kept; all null where it has none. */
export function stampOf(firstPage: string | null) {
  const stamp = firstPage === null ? null : readStamp(firstPage);
  const number = Number(stamp?.documentNumber ?? Number.NaN);
  return {
    stampDocketNumber: stamp?.docketNumber ?? null,
    stampNumber: Number.isSafeInteger(number) && number < 2 ** 31 ? number : null,
    stampAttachment: stamp?.attachmentNumber ?? null,
    stampFiledOn: stamp?.filedOn ? toDbDate(stamp.filedOn) : null,
  };
}
