import type { CourtLevel } from "./courts";

export type DocketNumber = {
  /** As it was written, spaces trimmed. */
  raw: string;
  office: number | null;
  /** Four digits. */
  year: number;
  /** "cv", "cr", "mc" …; null for an appellate number. */
  type: string | null;
  serial: number;
  /** The assigned judge's initials; a magistrate judge's follow after a hyphen. */
  initials: string | null;
};
export type DocketNumberReading = { ok: true; number: DocketNumber } | { ok: false; message: string };

const KNOWN = {
  district:
    "Write it as the docket prints it: 1:26-cv-01234-ABC, 1:26-cv-01234, 26-cv-1234 (ABC) or Civil Action No. 26-1234 (ABC).",
  appeals: "Write it as the docket prints it: 26-5123 or No. 26-5123.",
  supreme: "Write it as the docket prints it: 26-512, No. 26-512 or 26A512.",
} as const satisfies Record<CourtLevel, string>;

/** 00 to 69 are this century: federal civil numbers of 1970 on are still on open dockets. */
const century = (twoDigits: string) => (Number(twoDigits) < 70 ? 2000 : 1900) + Number(twoDigits);

const PREFIX = String.raw`(?:(?:civil action|civil case|criminal|case|docket)?\s*(?:no\.?|nos\.?|number|#)?:?\s*)`;
const INITIALS = String.raw`(?:\s*[-(]\s*([A-Z]{2,4}(?:[-/][A-Z]{2,4})?)\s*\)?)?`;
const DISTRICT = new RegExp(
  String.raw`^${PREFIX}(?:(\d{1,2}):)?(\d{2}|\d{4})-(cv|cr|mc|mj|gj|sp|at|ms)-(\d{1,6})${INITIALS}$`,
  "i",
);
/** The local style of D.D.C. papers leaves the type out. */
const CIVIL_ACTION = new RegExp(
  String.raw`^civil action\s*(?:no\.?)?:?\s*(\d{2})-(\d{1,6})${INITIALS}$`,
  "i",
);
const APPEAL = new RegExp(String.raw`^${PREFIX}(\d{2})-(\d{1,6})$`, "i");
const APPLICATION = /^(?:no\.?\s*)?(\d{2})a(\d{1,5})$/i;

const no = (message: string): DocketNumberReading => ({ ok: false, message });

/** Takes a docket number apart, in the forms that a court of this level prints; says which those are. */
export function parseDocketNumber(text: string, level: CourtLevel): DocketNumberReading {
  const raw = text.trim().replaceAll(/\s+/g, " ");
  // Typed on a phone or copied from a PDF, a hyphen is often a dash.
  const plain = raw.replaceAll(/[\u2010-\u2015\u2212]/g, "-");
  const district = DISTRICT.exec(plain);
  if (level === "district") {
    const civil = CIVIL_ACTION.exec(plain);
    const [, office, year, type, serial, initials] = district ?? [];
    if (year !== undefined && type !== undefined && serial !== undefined)
      return done(raw, office, year, type.toLowerCase(), serial, initials);
    if (civil?.[1] !== undefined && civil[2] !== undefined)
      return done(raw, undefined, civil[1], "cv", civil[2], civil[3]);
    if (APPEAL.test(plain))
      return no(`This is an appellate number, and the case is in a trial court. ${KNOWN.district}`);
    return no(`This is not a docket number in a form known here. ${KNOWN.district}`);
  }
  if (district !== null)
    return no(`This is a trial court's number, and the case is on appeal. ${KNOWN[level]}`);
  const appeal = APPEAL.exec(plain) ?? (level === "supreme" ? APPLICATION.exec(plain) : null);
  if (appeal?.[1] !== undefined && appeal[2] !== undefined)
    return done(raw, undefined, appeal[1], null, appeal[2], undefined);
  return no(`This is not a docket number in a form known here. ${KNOWN[level]}`);
}

function done(
  raw: string,
  office: string | undefined,
  year: string,
  type: string | null,
  serial: string,
  initials: string | undefined,
): DocketNumberReading {
  if (Number(serial) === 0) return no("A docket number does not end in zero alone. Check the serial number.");
  return {
    ok: true,
    number: {
      raw,
      office: office === undefined ? null : Number(office),
      year: year.length === 4 ? Number(year) : century(year),
      type,
      serial: Number(serial),
      initials: initials?.toUpperCase().replace("/", "-") ?? null,
    },
  };
}
