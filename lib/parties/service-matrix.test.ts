import { describe, expect, it } from "vitest";
import { serviceMatrix } from "./service-matrix";

const party = (id: string, kind: "officer" | "agency" | "sovereign" | "company", extra = {}) => ({
  id,
  name: `Name ${id}`,
  role: "defendant" as const,
  kind,
  capacity: "official",
  terminatedOn: null,
  ...extra,
});
const proof = { id: "e1", number: 9, kind: "return_of_service" as const, filedOn: "2026-07-01" };
const made = (
  recipient: "us_attorney" | "attorney_general" | "officer" | "agency" | "party",
  extra = {},
) => ({
  id: `s-${recipient}`,
  recipient,
  recipientName: recipient,
  partyId: null,
  method: "certified_mail" as const,
  sentOn: "2026-06-25",
  receivedOn: "2026-06-29",
  proof,
  proofFilingId: proof.id,
  note: null,
  version: 1,
  ...extra,
});

describe("serviceMatrix", () => {
  it("asks for the U.S. Attorney, the Attorney General and each officer, and says so when nothing is on record", () => {
    const m = serviceMatrix(
      [party("a", "officer"), party("b", "agency"), party("us", "sovereign")],
      [],
      "2026-06-23",
      "2026-07-03",
    );
    expect(m.rows.map((r) => [r.recipient, r.rule, r.state])).toEqual([
      ["us_attorney", "FRCP 4(i)(1)(A)", "none"],
      ["attorney_general", "FRCP 4(i)(1)(B)", "none"],
      ["officer", "FRCP 4(i)(2)", "none"],
      ["agency", "FRCP 4(i)(2)", "none"],
    ]);
    expect(m.summary[0]).toBe(
      "Not on record: service on the United States Attorney for the district, the Attorney General, Name a, Name b.",
    );
    expect(m.summary[1]).toContain("Sep 21, 2026");
  });
  it("is content when every recipient is served with proof, and names what starts the answer's clock", () => {
    const m = serviceMatrix(
      [party("a", "officer")],
      [made("us_attorney"), made("attorney_general"), made("officer", { partyId: "a" })],
      "2026-06-23",
      "2026-12-01",
    );
    expect(m.rows.flatMap((r) => r.missing)).toEqual([]);
    expect(m.summary).toEqual([
      "Every recipient is served, with proof on the docket.",
      "The United States Attorney received it on Jun 29, 2026 (ECF No. 9): the answer is counted from service there, 60 days (FRCP 12(a)(2)); see Deadlines.",
    ]);
  });
  it("names a method the rule does not give, a missing receipt and a missing proof", () => {
    const [, ag] = serviceMatrix(
      [party("a", "officer")],
      [made("attorney_general", { method: "hand", receivedOn: null, proof: null })],
      null,
      "2026-07-03",
    ).rows;
    expect(ag?.state).toBe("sent");
    expect(ag?.missing).toEqual([
      "The day it was received is not on record.",
      "Hand delivery is on record; the rule asks for registered or certified mail.",
      "No proof of service is on the docket (FRCP 4(l)).",
    ]);
  });
  it("does not ask the officer sued individually for mail, nor for anyone terminated or not sued", () => {
    const m = serviceMatrix(
      [
        party("i", "officer", { capacity: "individual capacity" }),
        party("gone", "officer", { terminatedOn: "2026-07-01" }),
        party("p", "company", { role: "plaintiff" }),
      ],
      [made("officer", { partyId: "i", method: "personal" })],
      "2026-06-23",
      "2026-07-03",
    );
    expect(m.rows.map((r) => r.key)).toEqual(["us_attorney", "attorney_general", "i"]);
    expect(m.rows[2]).toMatchObject({ rule: "FRCP 4(i)(3)", missing: [] });
  });
  it("asks for no government office where no government is sued, and keeps a service nothing explains", () => {
    const m = serviceMatrix([party("c", "company")], [made("us_attorney")], "2026-06-23", "2026-10-01");
    expect(m.rows.map((r) => r.rule)).toEqual(["FRCP 4(e), (h)"]);
    expect(m.others.map((s) => s.id)).toEqual(["s-us_attorney"]);
    expect(m.summary.at(-1)).toContain("FRCP 4(m) ended on Sep 21, 2026");
  });
});
