import { expect, it } from "vitest";
import { commonCorrections } from "./common-corrections";
import { proposalData } from "./proposal-schema";

it("offers whole proposals that differ in the one thing and can be saved", () => {
  const kind = proposalData.parse({ kind: "kind", filingKind: "motion", motionKind: "dismiss" });
  const offered = commonCorrections(kind)?.choices ?? [];
  expect(offered.map((c) => c.key)).not.toContain("motion");
  expect(offered.find((c) => c.key === "notice")?.data).toEqual({
    kind: "kind",
    filingKind: "notice",
    motionKind: null,
  });
  expect(offered.find((c) => c.key === "cross_motion")?.data).toMatchObject({ motionKind: "dismiss" });
  for (const { data } of offered) expect(proposalData.safeParse(data).success).toBe(true);
});

it("offers the other rulings of a ruling, and no menu where one choice does not set it right", () => {
  const ruling = proposalData.parse({
    kind: "link",
    link: "disposes_of",
    number: 12,
    part: "Count II",
    disposition: "granted",
  });
  const offered = commonCorrections(ruling)?.choices ?? [];
  expect(offered.map((c) => c.key)).toContain("denied_as_moot");
  expect(offered.map((c) => c.key)).not.toContain("granted");
  expect(offered[0]?.data).toMatchObject({ number: 12, part: "Count II", link: "disposes_of" });
  expect(commonCorrections(proposalData.parse({ kind: "filer", printed: "A", parties: [] }))).toBeNull();
});
