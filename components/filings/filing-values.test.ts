import { describe, expect, it } from "vitest";
import { checkFiling, emptyFiling, toFilingInput, withProposal, withUpload } from "./filing-values";

const proposal = {
  kind: "motion" as const,
  motionKind: "dismiss" as const,
  filer: "ALL DEFENDANTS",
  partyIds: [],
  links: [],
  unknownNumbers: [],
  attachments: [
    { number: 1, description: "Declaration" },
    { number: 2, description: "Proposed Order" },
  ],
};
const file = (id: string, fileName = "a.pdf") => ({ id, fileName });
const ID = "01a2070f-c54f-7000-9a27-005f5beb908b";

describe("the form's values", () => {
  it("take what the text proposes, and nothing over what a person set", () => {
    const fresh = emptyFiling("");
    expect(withProposal(fresh, proposal)).toMatchObject({
      kind: "motion",
      motionKind: "dismiss",
      filedByText: "ALL DEFENDANTS",
    });
    expect(withProposal(fresh, proposal).papers?.map((p) => p.attachment)).toEqual([1, 2]);
    const set = { ...fresh, kind: "notice", touched: ["kind", "papers"] };
    expect(withProposal(set, proposal)).not.toHaveProperty("kind");
    expect(withProposal(set, proposal)).not.toHaveProperty("papers");
  });

  it("put a file where its stamp says, else where one is missing, else at the end", () => {
    const main = withUpload([], file("m"), null, "MOTION TO DISMISS");
    expect(main).toMatchObject([{ attachment: 0, description: "MOTION TO DISMISS" }]);
    const named = withProposal({ ...emptyFiling(""), papers: main }, proposal).papers ?? [];
    const second = withUpload(named, file("s"), 2, null);
    expect(second.find((p) => p.attachment === 2)).toMatchObject({
      uploadId: "s",
      description: "Proposed Order",
    });
    const first = withUpload(second, file("f"), null, null);
    expect(first.find((p) => p.attachment === 1)?.uploadId).toBe("f");
    expect(withUpload(first, file("x", "Exhibit.pdf"), null, null).at(-1)).toMatchObject({
      attachment: 3,
      description: "Exhibit",
    });
    // Two files that claim one place: neither is lost.
    expect(withUpload(main, file("other"), 0, null).map((p) => p.uploadId)).toEqual(["m", "other"]);
  });

  it("refuse a number that is none before it could be sent as no number", async () => {
    const values = { ...emptyFiling("9-3"), text: "MOTION", kind: "motion", filedOn: "2026-06-24" };
    expect(checkFiling(values).number).toContain("digits");
    expect(checkFiling({ ...values, number: "9" })).toEqual({});
    expect((await toFilingInput({ ...values, number: "" }, [])).number).toBeNull();
  });

  it("name the audience of a protected filing", async () => {
    const values = {
      ...emptyFiling("9"),
      text: "SEALED",
      kind: "motion",
      filedOn: "2026-06-24",
      audience: ID,
    };
    expect(await toFilingInput(values, [{ id: ID, tier: "sealed" }])).toMatchObject({
      tier: "sealed",
      audienceId: ID,
    });
  });
});
