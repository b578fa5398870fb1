/**
 * The court's zone as RFC 5545 3.6.5 asks for it: the rules in force since 2007 (Pub. L. 109-58, sec. 110) and those
 * of 1987 to 2006 before them, so that an event carries its own clock changes wherever it is read.
 */
const observance = (kind: "DAYLIGHT" | "STANDARD", start: string, rule: string) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `RRULE:${rule}`,
  `TZOFFSETFROM:${kind === "DAYLIGHT" ? "-0500" : "-0400"}`,
  `TZOFFSETTO:${kind === "DAYLIGHT" ? "-0400" : "-0500"}`,
  `TZNAME:${kind === "DAYLIGHT" ? "EDT" : "EST"}`,
  `END:${kind}`,
];

export const newYork: readonly string[] = [
  "BEGIN:VTIMEZONE",
  "TZID:America/New_York",
  ...observance("DAYLIGHT", "19870405T020000", "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z"),
  ...observance("STANDARD", "19871025T020000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z"),
  ...observance("DAYLIGHT", "20070311T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
  ...observance("STANDARD", "20071104T020000", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
  "END:VTIMEZONE",
];
