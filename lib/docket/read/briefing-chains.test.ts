import { describe, expect, it } from "vitest";
import { briefingChains, type ChainEntry, chainEntries } from "./briefing-chains";
import { readEntry } from "./read-entry";
import { isMotion, isOrder, mineToAnswer } from "./view";

type Row = readonly [number | null, ChainEntry["side"], string];
const docket = (rows: readonly Row[]) =>
  chainEntries(
    rows.map(([number, side, text], i) => ({
      id: number === null ? `e${i}` : String(number),
      number,
      filedOn: "2026-07-01",
      side,
      reading: readEntry({ text, number, filedOn: "2026-07-01", courtId: "dcd" }),
    })),
  );

const rows: Row[] = [
  [1, "ours", "COMPLAINT against AGENCY filed by COMPANY."],
  [5, "ours", "MOTION for Preliminary Injunction by COMPANY."],
  [6, "ours", "MEMORANDUM in Support re 5 MOTION for Preliminary Injunction filed by COMPANY."],
  [
    8,
    "theirs",
    "Consent MOTION for Extension of Time to File Response re 5 MOTION for Preliminary Injunction by AGENCY.",
  ],
  [
    null,
    "court",
    "MINUTE ORDER granting 8 Motion for Extension of Time to File Response re 5 MOTION for Preliminary Injunction.",
  ],
  [9, "theirs", "Memorandum in opposition to re 5 MOTION for Preliminary Injunction filed by AGENCY."],
  [10, "theirs", "MOTION to Dismiss by AGENCY."],
  [11, "ours", "REPLY to opposition to motion re 9 Memorandum in opposition filed by COMPANY."],
];

describe("briefing chains", () => {
  it("puts motion, opposition and reply together, also where the reply names only the opposition", () => {
    const [pi, extension, dismiss] = briefingChains(docket(rows));
    expect(pi).toMatchObject({
      motionId: "5",
      motionKind: "preliminary_injunction",
      supports: ["6"],
      oppositions: ["9"],
      replies: ["11"],
      state: "open",
      missing: ["ruling"],
      next: "ruling",
    });
    expect(extension).toMatchObject({ motionId: "8", state: "ruled", missing: [], next: null });
    expect(extension?.rulings).toEqual([{ entryId: "e4", disposition: "granted", part: null }]);
    expect(dismiss).toMatchObject({ motionId: "10", missing: ["opposition", "ruling"], next: "opposition" });
  });

  it("takes a combined paper for what it is in each chain: their reply there is no reply to our cross-motion", () => {
    const combined: Row[] = [
      [29, "theirs", "MOTION to Dismiss by AGENCY."],
      [33, "ours", "Cross MOTION for Partial Summary Judgment by COMPANY."],
      [34, "ours", "Memorandum in opposition to re 29 MOTION to Dismiss filed by COMPANY."],
      [40, "theirs", "REPLY to opposition to motion re 29 MOTION to Dismiss filed by AGENCY."],
      [
        41,
        "theirs",
        "Memorandum in opposition to re 33 Cross MOTION for Partial Summary Judgment filed by AGENCY.",
      ],
    ];
    const entries = docket(combined).map((e) => {
      if (e.id === "34")
        return {
          ...e,
          links: [...e.links, { kind: "supports" as const, toId: "33", disposition: null, part: null }],
        };
      return e.id === "40"
        ? { ...e, links: [{ kind: "replies_to" as const, toId: "34", disposition: null, part: null }] }
        : e;
    });
    const [dismiss, cross] = briefingChains(entries);
    expect(dismiss).toMatchObject({ oppositions: ["34"], replies: ["40"], next: "ruling" });
    expect(cross).toMatchObject({
      supports: ["34"],
      oppositions: ["41"],
      replies: [],
      missing: ["reply", "ruling"],
      next: "reply",
    });
    expect(
      mineToAnswer(
        entries,
        [dismiss, cross].flatMap((c) => c ?? []),
      ),
    ).toEqual(["41"]);
  });

  it("keeps a motion open that is only partly disposed of, and closes it by the rest", () => {
    const claim: Row = [20, "court", "ORDER denying 10 Motion to Dismiss as to Count I."];
    expect(briefingChains(docket([...rows, claim]))[2]).toMatchObject({
      state: "partly_ruled",
      next: "opposition",
    });
    const rest: Row = [21, "court", "ORDER granting 10 Motion to Dismiss."];
    expect(briefingChains(docket([...rows, claim, rest]))[2]?.state).toBe("ruled");
  });

  it("does not take a circle of references for an endless chain", () => {
    const circle: Row[] = [
      [2, "ours", "REPLY re 3 Response by COMPANY."],
      [3, "theirs", "RESPONSE re 2 Reply by AGENCY."],
    ];
    expect(briefingChains(docket(circle))).toEqual([]);
  });

  it("names what is ours to answer", () => {
    const answer = (r: readonly Row[]) => mineToAnswer(docket(r), briefingChains(docket(r)));
    expect(answer(rows)).toEqual(["10"]);
    expect(answer(rows.slice(0, -1))).toEqual(["9", "10"]);
    expect(
      answer([
        ...rows,
        [12, "ours", "Memorandum in opposition to re 10 MOTION to Dismiss filed by COMPANY."],
      ]),
    ).toEqual([]);
    expect(answer([[1, "theirs", "COMPLAINT against COMPANY filed by AGENCY."]])).toEqual(["1"]);
  });

  it("tells orders and motions from the rest, numbered or not", () => {
    const entries = docket(rows);
    expect(entries.filter(isOrder).map((e) => e.id)).toEqual(["e4"]);
    expect(entries.filter(isMotion).map((e) => e.id)).toEqual(["5", "8", "10"]);
  });
});
