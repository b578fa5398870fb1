import { describe, expect, it } from "vitest";
import type { Ground } from "./alternative-group";
import { alternativesOf, likelyOf } from "./alternatives";
import { type ProposalData, proposalData } from "./proposal-schema";

const ground: Ground = {
  named: {
    dates: ["2026-08-03", "2026-08-17"],
    hours: ["10:00", "17:00"],
    numbers: [12, 14],
    parties: ["Company C"],
    counsel: ["A. Lawyer"],
  },
  people: { parties: ["Company C", "Agency D"], counsel: ["A. Lawyer", "E. Other"] },
};

const each: Record<ProposalData["kind"], ProposalData> = {
  kind: { kind: "kind", filingKind: "motion", motionKind: "stay" },
  filer: { kind: "filer", printed: "Agency D", parties: ["Agency D"] },
  link: { kind: "link", link: "disposes_of", number: 12, part: null, disposition: "granted" },
  hearing: {
    kind: "hearing",
    hearing: "status_conference",
    title: "Status Conference",
    state: "set",
    on: "2026-08-03",
    at: "10:00",
    place: null,
    judge: null,
    replacesOn: null,
  },
  deadline: {
    kind: "deadline",
    title: "Reply",
    printedOn: null,
    at: null,
    period: "within 14 days",
    act: "set",
    side: "ours",
    count: { n: 14, unit: "days", direction: "after", from: null },
    everyDays: null,
  },
  posture: { kind: "posture", posture: "tro", state: "granted", on: null },
  counsel: { kind: "counsel", name: "E. Other", forParty: "Agency D", change: "appeared" },
  service: { kind: "service", recipient: "agency", name: "Agency D", servedOn: "2026-08-03", executed: true },
};

describe("what a misread proposal may be instead", () => {
  it.each(Object.values(each))(
    "are whole proposals that differ from it, each by one choice: $kind",
    (data) => {
      const groups = alternativesOf(data, ground);
      const choices = groups.flatMap((g) => g.choices);
      expect(choices.length).toBeGreaterThan(2);
      for (const choice of choices) {
        expect(proposalData.parse(choice.data)).toEqual(choice.data);
        expect(choice.data).not.toEqual(data);
        expect(choice.data.kind).toBe(data.kind);
      }
      expect(new Set(choices.map((c) => c.key)).size).toBe(choices.length);
      expect(likelyOf(groups).length).toBeGreaterThan(0);
    },
  );

  it("offers first what the text itself names", () => {
    const labels = (data: ProposalData) => likelyOf(alternativesOf(data, ground)).map((c) => c.label);
    expect(labels(each.hearing)).toEqual(["Aug 17, 2026"]);
    expect(labels(each.deadline)).toEqual(["Aug 3, 2026", "Aug 17, 2026", "Theirs"]);
    expect(labels(each.link)).toEqual(["ECF No. 14", "Granted in part", "Denied"]);
    expect(labels(each.filer)).toEqual(["Company C"]);
    expect(labels(each.counsel)).toEqual(["Company C", "A. Lawyer"]);
  });

  it("lets a named day take the place of a period, and asks nothing of what is no motion", () => {
    const [day] = alternativesOf(each.deadline, ground).flatMap((g) => g.choices);
    expect(day?.data).toMatchObject({ printedOn: "2026-08-03", period: null, count: null });
    const reply = alternativesOf(each.kind, ground)
      .flatMap((g) => g.choices)
      .find((c) => c.label === "Reply");
    expect(reply?.data).toMatchObject({ filingKind: "reply", motionKind: null });
  });
});
