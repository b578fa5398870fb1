import { describe, expect, it } from "vitest";
import { appealClock, type DocketMotion, tollingKindOf } from "./appeal-clock";

const motion = (
  id: string,
  filedOn: string,
  disposedOn: string | null,
  text = "MOTION to Alter Judgment by A",
): DocketMotion => ({
  id,
  cite: `ECF No. ${id}`,
  kind: "motion",
  motionKind: "reconsider",
  text,
  filedOn,
  disposedOn,
});
const judgmentOn = "2026-01-16";
const ask = (motions: DocketMotion[], ...about: string[]) =>
  appealClock({ judgmentOn, federalParty: true, motions, closures: [] }, about);

describe("the motion of Rule 4(a)(4)(A) that a docket entry is", () => {
  it.each([
    ["MOTION to Alter Judgment Pursuant to Rule 59(e) by DOE", "other", "59"],
    ["MOTION for New Trial", "other", "59"],
    ["MOTION to Amend/Correct findings under Rule 52(b)", "other", "52(b)"],
    ["Renewed MOTION for Judgment as a Matter of Law", "other", "50(b)"],
    ["MOTION for Relief from a Final Judgment under Rule 60(b)", "other", "60"],
    ["MOTION for Reconsideration re 40 Order", "reconsider", "59"],
    ["MOTION for Extension of Time to file a motion under Rule 59", "extension", null],
    ["MOTION for Leave to File Excess Pages", "leave", null],
    ["MOTION for an Order", "other", null],
  ])("%s", (text, motionKind, kind) => {
    expect(tollingKindOf({ kind: "motion", motionKind, text })).toBe(kind);
  });
  it("is never a paper that is no motion", () => {
    expect(tollingKindOf({ kind: "opposition", motionKind: null, text: "re Rule 59(e)" })).toBeNull();
  });
});

describe("the clock of an appeal", () => {
  it("stops for a timely motion, and waits for the order on it", () => {
    expect(ask([motion("40", "2026-02-13", null)], "40")).toMatchObject({
      displaces: true,
      runsFrom: null,
      waitsFor: "the order on ECF No. 40",
    });
  });
  it("goes on under a late one, and says why", () => {
    const clock = ask([motion("40", "2026-02-17", null)], "40");
    expect(clock?.displaces).toBe(false);
    expect(clock?.notes[0]).toContain("ECF No. 40: The Rule 59 motion filed on 2026-02-17 was late");
  });
  it("runs from the last order on a timely motion, and waits while another is undecided", () => {
    const first = motion("40", "2026-02-13", "2026-04-06");
    expect(ask([first, motion("41", "2026-02-10", null)], "40")).toMatchObject({
      waitsFor: "the order on ECF No. 41",
    });
    expect(ask([first, motion("41", "2026-02-10", "2026-05-04")], "41")).toMatchObject({
      runsFrom: "2026-05-04",
      waitsFor: null,
    });
    // The order on a late one changes nothing, also when it comes last.
    expect(ask([first, motion("42", "2026-03-20", "2026-06-01")], "42")?.displaces).toBe(false);
  });
  it("knows nothing of a motion before judgment, or of another paper", () => {
    expect(ask([motion("12", "2025-12-01", null)], "12")).toBeNull();
    expect(ask([motion("40", "2026-02-13", null)], "41")).toBeNull();
  });
});
