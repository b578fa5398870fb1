import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "@/scripts/cpu-time";
import { readEntry } from "./read-entry";

const read = (text: string, number: number | null = null, filedOn = "2026-07-20") =>
  readEntry({ text, number, filedOn, courtId: "dcd" });

describe("kind of entry", () => {
  it.each([
    [
      "COMPLAINT against SECRETARY OF COMMERCE ( Filing fee $ 405 receipt number ADCDC-1) filed by COMPANY.",
      "complaint",
      null,
    ],
    ["AMENDED COMPLAINT against ALL DEFENDANTS filed by COMPANY.", "amended_complaint", null],
    ["SUPPLEMENTAL COMPLAINT filed by COMPANY.", "supplemental_complaint", null],
    ["SUMMONS (3) Issued Electronically as to U.S. Attorney and U.S. Attorney General", "summons", null],
    ["RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed.", "return_of_service", null],
    ["NOTICE of Appearance by Counsel One on behalf of COMPANY (One, Counsel)", "appearance", null],
    ["MOTION for Preliminary Injunction by COMPANY.", "motion", "preliminary_injunction"],
    ["Emergency MOTION for Temporary Restraining Order by COMPANY.", "motion", "tro"],
    [
      "Consent MOTION for Extension of Time to File Response/Reply as to 12 MOTION to Dismiss by AGENCY.",
      "motion",
      "extension",
    ],
    ["MOTION to Stay proceedings pending ruling on 9 MOTION to Dismiss by AGENCY.", "motion", "stay"],
    ["MOTION for Leave to File Amicus Brief by ASSOCIATION.", "motion", "amicus"],
    [
      "MOTION for Leave to Appear Pro Hac Vice :Attorney Name- Counsel Two, Filing fee $ 100. by COMPANY.",
      "motion",
      "pro_hac_vice",
    ],
    ["SEALED MOTION FOR LEAVE TO FILE DOCUMENT UNDER SEAL filed by COMPANY.", "motion", "seal"],
    ["Cross MOTION for Summary Judgment by AGENCY.", "cross_motion", "summary_judgment"],
    ["Memorandum in opposition to re 12 MOTION to Dismiss filed by COMPANY.", "opposition", null],
    ["RESPONSE re 12 MOTION to Dismiss filed by COMPANY.", "opposition", null],
    ["REPLY to opposition to motion re 12 MOTION to Dismiss filed by AGENCY.", "reply", null],
    ["SURREPLY to re 12 MOTION to Dismiss filed by COMPANY.", "surreply", null],
    ["MEMORANDUM OPINION AND ORDER. Signed by Judge One on 7/20/2026.", "opinion", null],
    ["MINUTE ORDER: The parties shall confer.", "minute_order", null],
    ["ORDER granting 12 Motion to Dismiss.", "order", null],
    ["NOTICE of Proposed Order by COMPANY re 5 MOTION", "lodging", null],
    ["Set/Reset Deadlines: Answer due by 7/31/2026. (zjd)", "set_reset_deadlines", null],
    [
      "Minute Entry for proceedings held before Judge One: Motion Hearing held on 7/20/2026.",
      "hearing",
      null,
    ],
    ["NOTICE OF APPEAL TO DC CIRCUIT COURT as to 30 Order by AGENCY.", "notice_of_appeal", null],
    ["MANDATE of USCA as to 31 Notice of Appeal", "mandate", null],
    ["Joint STATUS REPORT by COMPANY.", "status_report", null],
    ["ADMINISTRATIVE RECORD by AGENCY.", "administrative_record", null],
    [
      "LCvR 26.1 CERTIFICATE OF DISCLOSURE of Corporate Affiliations and Financial Interests by COMPANY",
      "corporate_disclosure",
      null,
    ],
    ["ENTERED IN ERROR.....NOTICE of Appearance by Counsel One on behalf of COMPANY", "appearance", null],
    ["Order on Motion for Extension of Time to File", "order", null],
    ["~Util - Terminate Deadlines AND Order on Motion to Stay", "order", null],
    ["Status Conference", "hearing", null],
    ["US CIVIL CASE docketed. [26-5123]", "other", null],
    ["PER CURIAM ORDER [2112345] filed granting motion for stay [2112300-2]", "order", null],
    ["CLERK'S ORDER [2112345] filed directing party to file initial submissions", "order", null],
    ["MOTION [2112300] for stay pending appeal filed by Agency", "motion", "stay"],
    ["RESPONSE IN OPPOSITION [2112310] filed by Company to motion for stay [2112300-2]", "opposition", null],
    ["PER CURIAM JUDGMENT [2112345] filed that the order be affirmed", "judgment", null],
    ["APPELLANT BRIEF [2112346] filed by Agency", "brief", null],
    ["MANDATE ISSUED to Clerk, U.S. District Court", "mandate", null],
    ["ORAL ARGUMENT HELD before Judges One, Two and Three.", "hearing", null],
    ["qzx vvk", "unrecognised", null],
    ["", null, null],
  ])("%s", (text, kind, motion) => {
    const r = read(text);
    expect(r.kind.kind).toBe(kind);
    expect(r.motion?.motionKind ?? null).toBe(motion);
  });
});

describe("the clerk's tail", () => {
  it("reads initials, login, changes and the date of entry, and leaves the body", () => {
    const text =
      "NOTICE by COMPANY. (Attachments: # 1 Exhibit A)(One, Counsel) Modified on 7/21/2026 to correct the filer (zjd). (Entered: 07/20/2026)";
    const { frame } = read(text);
    expect(frame.body.text).toBe("NOTICE by COMPANY. (Attachments: # 1 Exhibit A)");
    expect(frame.enteredOn?.date).toBe("2026-07-20");
    expect(frame.login?.text).toBe("(One, Counsel)");
    expect(frame.clerk?.text).toBe("(zjd)");
    expect(frame.changes.map((c) => [c.on, c.what])).toEqual([
      ["2026-07-21", "Modified on 7/21/2026 to correct the filer"],
    ]);
  });
});

describe("an appellate tail", () => {
  it("reads the date of entry and leaves ids and initials out of the body", () => {
    const { frame } = read(
      "CLERK'S ORDER filed directing response. [2112345] [26-5123] (AB) [Entered: 07/20/2026 11:20 AM]",
    );
    expect(frame.enteredOn?.date).toBe("2026-07-20");
    expect(frame.clerk?.text).toBe("(AB)");
    expect(frame.body.text).toBe("CLERK'S ORDER filed directing response.");
  });
});

describe("a day printed without its year", () => {
  it.each([
    ["Set/Reset Deadlines: Responses due by 8/21. Reply due by 8/28.", ["2026-08-21", "2026-08-28"]],
    ["MINUTE ORDER: Defendants shall file a status report by January 5.", ["2027-01-05"]],
    [
      "MINUTE ORDER: Defendants shall file a status report by Aug. 3 and every 30 days thereafter.",
      ["2026-08-03"],
    ],
    ["MINUTE ORDER: counsel shall answer questions 1/2 and 13/40.", []],
    ["MINUTE ORDER: Plaintiffs shall respond by July 31, 2027.", ["2027-07-31"]],
  ])("is the next day of that name: %s", (text, dates) => {
    const dated = read(text).deadlines.filter((d) => d.on !== null);
    expect(dated.map((d) => d.on)).toEqual(dates);
    const sure = /2027\./.test(text);
    for (const each of dated) expect(each.confidence === "low").toBe(!sure);
  });

  it("sets a hearing too, with its year open to doubt, and nothing where the entry has no date", () => {
    const text = "MINUTE ORDER: Status Conference set for September 9 at 10:00 AM before Judge One.";
    expect(read(text).hearings).toMatchObject([{ on: "2026-09-09", hour: "10:00", confidence: "low" }]);
    expect(readEntry({ text, number: null, filedOn: null, courtId: "dcd" }).hearings).toEqual([]);
  });
});

describe("references and rulings", () => {
  const rulings = (text: string) => read(text, 99).dispositions.map((d) => [d.outcome, d.target]);

  it.each([
    [
      "ORDER granting in part and denying without prejudice 12 Motion for Preliminary Injunction.",
      [
        ["granted_in_part", 12, null],
        ["denied_without_prejudice", 12, "the rest"],
      ],
      [["preliminary_injunction", "granted_in_part"]],
    ],
    [
      "ORDER: 12 Motion for Preliminary Injunction is GRANTED IN PART and DENIED WITHOUT PREJUDICE IN PART.",
      [
        ["granted_in_part", 12, null],
        ["denied_without_prejudice", 12, "the rest"],
      ],
      [["preliminary_injunction", "granted_in_part"]],
    ],
    [
      "ORDER granting in part and denying in part 12 Motion for Preliminary Injunction; denying 14 Motion to Stay.",
      [
        ["granted_in_part", 12, null],
        ["denied", 14, null],
      ],
      [["preliminary_injunction", "granted_in_part"]],
    ],
    [
      "ORDER granting 12 Motion for Leave to File and denying without prejudice 14 Motion to Compel.",
      [
        ["granted", 12, null],
        ["denied_without_prejudice", 14, null],
      ],
      [],
    ],
  ])("a motion granted in part is never denied: %s", (text, expected, posture) => {
    const r = read(text, 99);
    expect(r.dispositions.map((d) => [d.outcome, d.target, d.scope?.text ?? null])).toEqual(expected);
    const cards = r.posture.filter((p) => p.posture === "preliminary_injunction");
    expect(cards.map((p) => [p.posture, p.state])).toEqual(posture);
  });

  it("treats each motion of one order on its own", () => {
    expect(
      rulings(
        "ORDER granting in part and denying in part 12 MOTION to Dismiss; denying as moot 14 Motion to Stay; and denying without prejudice 15 Motion to Compel.",
      ),
    ).toEqual([
      ["granted_in_part", 12],
      ["denied_as_moot", 14],
      ["denied_without_prejudice", 15],
    ]);
  });

  it.each([
    [
      "MINUTE ORDER granting 8 Motion for Extension of Time to File Response re 7 MOTION for Preliminary Injunction.",
      [["granted", 8]],
    ],
    ["MINUTE ORDER finding as moot 8 Motion for Extension of Time.", [["denied_as_moot", 8]]],
    ["ORDER holding in abeyance 9 Motion for Summary Judgment.", [["held_in_abeyance", 9]]],
    [
      "MINUTE ORDER. Upon consideration of the parties' 9 Motion to Stay, it is hereby ORDERED that the 9 Motion is GRANTED.",
      [["granted", 9]],
    ],
    [
      "Minute Entry: Motion Hearing held on 7/20/2026 re 5 MOTION for Preliminary Injunction. Oral argument heard; 5 Motion taken under advisement.",
      [["under_advisement", 5]],
    ],
    ["ORDER granting as conceded 11 Motion to Dismiss.", [["granted_as_conceded", 11]]],
    ["MINUTE ORDER striking 18 Notice.", [["stricken", 18]]],
    [
      "REPORT AND RECOMMENDATION re 31 MOTION to Dismiss. It is recommended that the 31 Motion be GRANTED.",
      [],
    ],
    ["ORDER adopting 35 Report and Recommendation; granting 31 Motion to Dismiss.", [["granted", 31]]],
    ["RESPONSE to order denying 12 Motion to Dismiss by COMPANY.", []],
  ])("%s", (text, expected) => {
    expect(rulings(text)).toEqual(expected);
  });

  it("keeps what part of a motion was ruled on", () => {
    const [claim] = read(
      "ORDER granting 12 Motion to Dismiss as to Counts II and III of the complaint.",
      40,
    ).dispositions;
    expect(claim?.scope).toEqual({ kind: "claim", text: "Counts II and III of the complaint" });
  });

  it("knows what the motion named is for from what is only in its title", () => {
    const r = read(
      "Consent MOTION for Extension of Time as to 10 MOTION to Seal Document 1 Complaint, 7 MOTION to Strike 1 Complaint by COMPANY.",
      19,
    );
    expect(r.references.map((x) => [x.number, x.nested])).toEqual([
      [10, false],
      [1, true],
      [7, false],
      [1, true],
    ]);
  });

  it.each([
    ["NOTICE by COMPANY re [7] MOTION for Extension of Time", [[7, null, null]]],
    ["NOTICE of errata to ECF No. 9-3 by COMPANY", [[9, 3, null]]],
    [
      "MINUTE ORDER. The Court has received ECF Nos. 3, 4 and 6.",
      [
        [3, null, null],
        [4, null, null],
        [6, null, null],
      ],
    ],
    ["NOTICE of exhibits at ECF Nos. 3 through 5", [[3, null, 5]]],
    ["NOTICE of exhibits at ECF Nos. 3-5", [[3, null, 5]]],
    [
      "NOTICE re Docket Nos. 3-5 and 9",
      [
        [3, null, 5],
        [9, null, null],
      ],
    ],
    [
      "NOTICE of exhibits at ECF Nos. 9-2, 9-3",
      [
        [9, 2, null],
        [9, 3, null],
      ],
    ],
    [
      "NOTICE of exhibits at ECF Nos. 12-1 and 20-4",
      [
        [12, 1, null],
        [20, 4, null],
      ],
    ],
    ["NOTICE:Return Receipt re 18 Transmittal.", [[18, null, null]]],
    ["NOTICE of record, Docket No. 18-31050. Time in Court: 17 Minutes.", []],
    ["NOTICE under Rule 26 of 5 U.S.C. 705 on 7/31/2026 at 10:00 AM in Courtroom 12", []],
  ])("%s", (text, expected) => {
    expect(read(text, 50).references.map((x) => [x.number, x.attachment, x.through])).toEqual(expected);
  });

  it("says how a paper relates to what it names", () => {
    const link = (text: string) => read(text, 50).links.map((l) => [l.kind, l.reference.number]);
    expect(link("Memorandum in opposition to re 12 MOTION to Dismiss filed by COMPANY.")).toEqual([
      ["responds_to", 12],
    ]);
    expect(link("REPLY to opposition to motion re 12 MOTION to Dismiss filed by AGENCY.")).toEqual([
      ["replies_to", 12],
    ]);
    expect(link("MEMORANDUM in Support re 12 MOTION to Dismiss filed by AGENCY.")).toEqual([
      ["supports", 12],
    ]);
    expect(link("ORDER denying 12 MOTION to Dismiss.")).toEqual([["disposes_of", 12]]);
  });
});

describe("dates the text sets", () => {
  const set = (text: string) => read(text, 50).deadlines.map((d) => [d.thing, d.on, d.hour]);
  it.each([
    [
      "Set/Reset Deadlines: Responses due by 8/14/2026. Replies due by 8/21/2026. (zjd)",
      [
        ["response", "2026-08-14", null],
        ["reply", "2026-08-21", null],
      ],
    ],
    [
      "MINUTE ORDER. Defendants shall file the administrative record on or before August 3, 2026.",
      [["administrative_record", "2026-08-03", null]],
    ],
    [
      "MINUTE ORDER. By 5:00 PM on July 24, 2026, the parties shall file a joint status report.",
      [["status_report", "2026-07-24", "17:00"]],
    ],
    [
      "MINUTE ORDER. The opposition is due by July 24, 2026 at 5:00 p.m.",
      [["opposition", "2026-07-24", "17:00"]],
    ],
    ["NOTICE of letter dated 7/14/2026 and served on 7/15/2026 by COMPANY.", []],
  ])("%s", (text, expected) => {
    expect(set(text)).toEqual(expected);
  });

  it("reads periods and recurring reports with what they run from", () => {
    const [period] = read(
      "MINUTE ORDER. Defendants shall respond within fourteen (14) days of service of the amended complaint.",
    ).deadlines;
    expect(period?.period).toEqual({
      count: 14,
      unit: "days",
      from: "service of the amended complaint",
      before: false,
    });
    const [every] = read(
      "MINUTE ORDER staying the case. The parties shall file a joint status report every 60 days.",
    ).deadlines;
    expect([every?.thing, every?.every]).toEqual(["status_report", { count: 60, unit: "days" }]);
  });

  it("reads hearings set, reset, vacated and held, and does not take them for deadlines", () => {
    const hearings = (text: string) => read(text, 50).hearings.map((h) => [h.kind, h.state, h.on, h.hour]);
    expect(
      hearings(
        "NOTICE of Hearing: Motion Hearing set for 8/3/2026 at 10:00 AM in Courtroom 12 before Judge Role One.",
      ),
    ).toEqual([["motion_hearing", "set", "2026-08-03", "10:00"]]);
    expect(
      hearings(
        "Status Conference previously set for 8/3/2026, is RESET for Monday, 8/10/2026, at 02:30 PM by Zoom.",
      ),
    ).toEqual([
      ["status_conference", "vacated", "2026-08-03", null],
      ["status_conference", "reset", "2026-08-10", "14:30"],
    ]);
    expect(hearings("MINUTE ORDER. The hearing set for 8/3/2026 is hereby VACATED.")).toEqual([
      ["other", "vacated", "2026-08-03", null],
    ]);
    expect(
      hearings("Minute Entry for proceedings held before Judge One: Status Conference held on 7/20/2026."),
    ).toEqual([["status_conference", "held", "2026-07-20", null]]);
    expect(set("NOTICE of Hearing: Motion Hearing set for 8/3/2026 at 10:00 AM.")).toEqual([]);
    const [h] = read(
      "Status Conference set for 8/3/2026 at 10:00 AM in Courtroom 12 before Judge Role One.",
    ).hearings;
    expect([h?.place, h?.judge, h?.by]).toEqual(["Courtroom 12", "Role One", "in_person"]);
  });
});

describe("people, service and marks", () => {
  it("reads the filer as printed", () => {
    expect(
      read(
        "MOTION to Dismiss by AGENCY ONE, COMPANY, Inc., OFFICER TWO. (Attachments: # 1 Text of Proposed Order)(One, Counsel)",
      ).filer?.parties,
    ).toEqual(["AGENCY ONE", "COMPANY, Inc.", "OFFICER TWO"]);
    expect(read("ORDER granting 5 Motion. Signed by Judge Role One on 7/20/2026.").filer).toBeNull();
  });

  it("reads the service matrix of a federal defendant", () => {
    const [s] = read(
      "RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed as to the United States Attorney. Date of Service Upon United States Attorney on 6/15/2026. Answer due for ALL FEDERAL DEFENDANTS by 8/14/2026. (One, Counsel)",
    ).service;
    expect([s?.addressee, s?.servedOn, s?.answerDue, s?.executed]).toEqual([
      "us_attorney",
      "2026-06-15",
      "2026-08-14",
      true,
    ]);
    const [party] = read(
      "RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed. Officer Two served on 6/16/2026",
    ).service;
    expect([party?.on, party?.addressee, party?.servedOn]).toEqual(["Officer Two", "party", "2026-06-16"]);
  });

  it("reads who appeared and who left", () => {
    const counsel = (text: string) => read(text).counsel.map((c) => [c.change, c.name, c.forParty]);
    expect(counsel("NOTICE of Appearance by Role A. Counsel on behalf of COMPANY (Counsel, Role)")).toEqual([
      ["appeared", "Role A. Counsel", "COMPANY"],
    ]);
    expect(
      counsel(
        "NOTICE OF WITHDRAWAL OF APPEARANCE as to AGENCY. Attorney Role Counsel terminated. (Counsel, Role)",
      ),
    ).toEqual([["terminated", "Role Counsel", null]]);
  });

  it("reads transcript dates, marks and attachments with brackets of their own", () => {
    const t = read(
      "TRANSCRIPT OF PROCEEDINGS before Judge One held on 7/1/2026; Page Numbers: 1-72. Redaction Request due 8/1/2026. Redacted Transcript Deadline set for 8/11/2026. Release of Transcript Restriction set for 10/9/2026.",
    ).transcript;
    expect([t?.redactionRequestDue, t?.redactedTranscriptDue, t?.restrictedUntil, t?.pages]).toEqual([
      "2026-08-01",
      "2026-08-11",
      "2026-10-09",
      { first: 1, last: 72 },
    ]);
    expect(
      read(
        "SEALED DOCUMENT filed by COMPANY (This document is SEALED and only available to authorized persons.)",
      ).marks.map((m) => m.mark),
    ).toContain("sealed");
    expect(read("MINUTE ORDER granting 164 Sealed Motion for Leave.").marks.map((m) => m.mark)).not.toContain(
      "sealed",
    );
    expect(
      read(
        "NOTICE by COMPANY (Attachments: # 1 Exhibit A (part 1, p. 3), # 2 Exhibit B)(One, Counsel)",
      ).attachments.map((a) => [a.number, a.description]),
    ).toEqual([
      [1, "Exhibit A (part 1, p. 3)"],
      [2, "Exhibit B"],
    ]);
    expect(
      read(
        "RESPONSE filed by COMPANY. (Attachments: (1) Exhibit 1, (2) Brief)(One, Counsel)",
      ).attachments.map((a) => a.number),
    ).toEqual([1, 2]);
  });

  it("turns rulings into posture, and an extension into none", () => {
    const posture = (text: string) => read(text, 50).posture.map((p) => [p.posture, p.state]);
    expect(posture("ORDER denying 5 Motion for Temporary Restraining Order.")).toEqual([["tro", "denied"]]);
    expect(posture("MOTION for Preliminary Injunction by COMPANY.")).toEqual([
      ["preliminary_injunction", "sought"],
    ]);
    expect(
      posture(
        "MINUTE ORDER granting 8 Motion for Extension of Time to File Response re 7 MOTION for Preliminary Injunction.",
      ),
    ).toEqual([]);
  });
});

/** Every `words` in a reading, however deep. */
function everyWords(value: unknown): { text: string; start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(everyWords);
  if (typeof value !== "object" || value === null) return [];
  const record = value as Record<string, unknown>;
  const own = "text" in record && typeof record.start === "number" && typeof record.end === "number";
  return [
    ...(own ? [record as { text: string; start: number; end: number }] : []),
    ...Object.values(record).flatMap(everyWords),
  ];
}

describe("hostile text", () => {
  const scraps = [
    "ORDER granting ",
    "12 MOTION to Dismiss",
    ", ",
    "re ",
    "(Attachments: # 1 ",
    ")",
    "(",
    "[7]",
    "due by 7/31/2026",
    " served on ",
    "Hearing set for ",
    "8/3/2026",
    " at 10:00 AM",
    ". ",
    "by COMPANY",
    "Modified on 7/1/2026 ",
    "(zjd)",
    "(Entered: 07/01/2026)",
    "within 14 days of ",
    "ECF Nos. 3, 4-",
    "\u0000",
    "é",
    " ",
    "\n",
    "Attorney A B terminated",
    "in abeyance",
  ];
  it("rests every proposal on words that stand in the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 12 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join("");
          for (const w of everyWords(read(text))) expect(text.slice(w.start, w.end)).toBe(w.text);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ...scraps,
    "A".repeat(3),
    "A, ",
    "1-",
    "of the ",
    "and ",
    "Judge A ",
    "upon A ",
    "(A, ",
    "#1 ",
    "a ",
    ", 1 ",
    "motion a ",
  ])("reads two million characters of %j in linear time", (scrap) => {
    const text = `ORDER granting 12 Motion ${scrap.repeat(Math.ceil(2_000_000 / scrap.length))}`;
    const service = `RETURN OF SERVICE ${scrap.repeat(Math.ceil(2_000_000 / scrap.length))}`;
    const start = cpuMs();
    read(text);
    read(service);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });
});
