import { readAppellateNumber, readDistrictNumber } from "@/lib/docket/parse/docket-number";

/** A printed docket number in the keys of a reading. */
export interface DocketNumberParts {
  docket_number: string;
  federal_dn_office_code: string | null;
  federal_dn_case_type: string | null;
  federal_dn_judge_initials_assigned: string | null;
  federal_dn_judge_initials_referred: string | null;
  federal_defendant_number: string | null;
}

/** The first docket number of a text, of a district court, a bankruptcy court or an appeal; null without one. */
export function docketNumberParts(printed: string, appellate: boolean): DocketNumberParts | null {
  const appeal = appellate ? readAppellateNumber(printed) : null;
  const read = appeal === null ? readDistrictNumber(printed) : null;
  const number = appeal ?? read?.number ?? readAppellateNumber(printed);
  if (number === null) return null;
  return {
    docket_number: number,
    federal_dn_office_code: read?.office ?? null,
    federal_dn_case_type: read?.caseType ?? null,
    federal_dn_judge_initials_assigned: read?.assignedInitials ?? null,
    federal_dn_judge_initials_referred: read?.referredInitials ?? null,
    federal_defendant_number: read?.defendant ?? null,
  };
}
