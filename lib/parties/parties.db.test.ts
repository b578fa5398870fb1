import { afterAll, beforeAll, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import {
  addParty,
  editParty,
  editService,
  enterAppearance,
  recordService,
  withdrawAppearance,
} from "./commands";
import { listParties } from "./queries";
import { addPartyInput, appearInput, editPartyInput, editServiceInput, recordServiceInput } from "./schema";
import { serviceMatrix } from "./service-matrix";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let proof: string;

beforeAll(async () => {
  w = await makeWorld(owner);
  proof = (
    await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position: 8,
        number: 8,
        filedOn: toDbDate("2026-06-30"),
        kind: "return_of_service",
        textRaw: "RETURN OF SERVICE",
        textClean: "RETURN OF SERVICE",
      },
      select: { id: true },
    })
  ).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("adds, edits and terminates a party, with a conflict for whoever was second", async () => {
  const input = { name: "Secretary A", role: "defendant", kind: "officer", capacity: "official" };
  const party = await addParty(w.paralegal, w.caseId, addPartyInput.parse(input));
  expect(party).toMatchObject({ name: "Secretary A", terminatedOn: null, counsel: [], version: 1 });
  const edit = (version: number, terminatedOn: string | null) =>
    editParty(w.attorney, w.caseId, party.id, editPartyInput.parse({ ...input, version, terminatedOn }));
  await expect(edit(1, "2199-01-01")).rejects.toMatchObject({ fields: { terminatedOn: expect.any(String) } });
  expect(await edit(1, "2026-07-01")).toMatchObject({ terminatedOn: "2026-07-01", version: 2 });
  await expect(edit(1, null)).rejects.toMatchObject({
    code: "conflict",
    current: { terminatedOn: "2026-07-01" },
  });
  await edit(2, null);
});

it("lets counsel appear once for a party and withdraw after they appeared", async () => {
  const { parties } = await listParties(w.attorney, w.caseId);
  const partyId = parties[0]?.id ?? "";
  const after = await enterAppearance(
    w.paralegal,
    w.caseId,
    appearInput.parse({
      partyId,
      name: "Counsel for the defendants",
      roles: ["LEAD ATTORNEY"],
      appearedOn: "2026-06-30",
    }),
  );
  const counsel = after.parties[0]?.counsel[0];
  expect(counsel).toMatchObject({ name: "Counsel for the defendants", roles: ["LEAD ATTORNEY"] });
  await expect(
    enterAppearance(w.paralegal, w.caseId, appearInput.parse({ partyId, attorneyId: counsel?.attorneyId })),
  ).rejects.toMatchObject({ code: "conflict" });
  const id = counsel?.id ?? "";
  await expect(
    withdrawAppearance(w.attorney, w.caseId, id, { withdrawnOn: "2026-06-01" }),
  ).rejects.toMatchObject({
    fields: { withdrawnOn: expect.any(String) },
  });
  const gone = await withdrawAppearance(w.attorney, w.caseId, id, { withdrawnOn: "2026-07-02" });
  expect(gone.parties[0]?.counsel[0]?.withdrawnOn).toBe("2026-07-02");
});

it("fills the matrix recipient by recipient, from nothing on record to proof filed", async () => {
  const matrix = async () => {
    const { parties, services } = await listParties(w.attorney, w.caseId);
    return serviceMatrix(parties, services, "2026-06-23", "2026-07-03");
  };
  expect((await matrix()).rows.map((r) => r.state)).toEqual(["none", "none", "none"]);
  const { services } = await recordService(
    w.paralegal,
    w.caseId,
    recordServiceInput.parse({
      recipient: "us_attorney",
      recipientName: "United States Attorney",
      method: "hand",
      sentOn: "2026-06-29",
      receivedOn: "2026-06-29",
    }),
  );
  expect((await matrix()).rows[0]).toMatchObject({
    state: "received",
    missing: ["No proof of service is on the docket (FRCP 4(l))."],
  });
  const made = services[0];
  await editService(
    w.paralegal,
    w.caseId,
    made?.id ?? "",
    editServiceInput.parse({
      ...made,
      version: 1,
      proofFilingId: proof,
      sourceIds: [],
      contrarySourceIds: [],
    }),
  );
  expect((await matrix()).rows[0]).toMatchObject({ state: "proved", missing: [] });
  await expect(
    editService(w.attorney, w.caseId, made?.id ?? "", editServiceInput.parse({ version: 1, method: "mail" })),
  ).rejects.toMatchObject({ code: "conflict", current: { method: "hand" } });
});

it("refuses a service received before it was sent, and a proof of another case", async () => {
  const base = { recipient: "attorney_general", recipientName: "Attorney General" };
  expect(
    recordServiceInput.safeParse({ ...base, sentOn: "2026-06-29", receivedOn: "2026-06-28" }).success,
  ).toBe(false);
  const other = await owner.filing.create({
    data: {
      caseId: w.otherCaseId,
      tier: "record",
      position: 1,
      filedOn: toDbDate("2026-06-30"),
      kind: "notice",
      textRaw: "x",
      textClean: "x",
    },
    select: { id: true },
  });
  await expect(
    recordService(w.attorney, w.caseId, recordServiceInput.parse({ ...base, proofFilingId: other.id })),
  ).rejects.toMatchObject({ fields: { proofFilingId: expect.any(String) } });
});
