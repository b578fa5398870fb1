import { toDbDate } from "@/lib/dates/court-date";
import type { PrismaClient } from "@/lib/db/generated/client";

export type NewCase = {
  captionShort?: string;
  courtId?: string;
  courtName?: string;
  docketNumberRaw?: string;
  filedOn?: string;
  isIllustrative?: boolean;
};

/** A case with nobody in it. Returns its id. */
export async function makeCase(owner: PrismaClient, fields: NewCase = {}): Promise<string> {
  const { id } = await owner.case.create({
    data: {
      captionShort: fields.captionShort ?? "Company A v. Agency B",
      courtId: fields.courtId ?? "dcd",
      courtName: fields.courtName ?? "United States District Court for the District of Columbia",
      docketNumberRaw: fields.docketNumberRaw ?? null,
      filedOn: fields.filedOn === undefined ? null : toDbDate(fields.filedOn),
      isIllustrative: fields.isIllustrative ?? false,
    },
    select: { id: true },
  });
  return id;
}
