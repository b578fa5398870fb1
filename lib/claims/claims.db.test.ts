import { afterAll, beforeAll, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addClaim, addElement, editClaim, rewordElement } from "./commands/claims";
import { addPleading, makeOperative } from "./commands/pleadings";
import { addRelief, decideLive } from "./commands/reliefs";
import { compareVersions } from "./compare-versions";
import { listPleadings } from "./queries";
import { addClaimInput, addPleadingInput, addReliefInput, decideLiveInput, editClaimInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let complaintEntry: string;
let motionEntry: string;
let defendant: string;

const entry = async (position: number, kind: "complaint" | "motion", text: string) =>
  (
    await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position,
        number: position,
        filedOn: toDbDate("2026-06-23"),
        kind,
        motionKind: kind === "motion" ? "dismiss" : null,
        textRaw: text,
        textClean: text,
      },
      select: { id: true },
    })
  ).id;

beforeAll(async () => {
  w = await makeWorld(owner);
  complaintEntry = await entry(1, "complaint", "COMPLAINT");
  motionEntry = await entry(9, "motion", "MOTION to Dismiss");
  await owner.filingLink.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      fromId: motionEntry,
      toId: complaintEntry,
      kind: "responds_to",
    },
    select: { id: true },
  });
  defendant = (
    await owner.party.create({
      data: { caseId: w.caseId, tier: "record", name: "Agency B", role: "defendant", kind: "agency" },
      select: { id: true },
    })
  ).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("carries a pleading over, tells what changed, and shows a motion as aimed at the old version", async () => {
  await addPleading(
    w.attorney,
    w.caseId,
    addPleadingInput.parse({
      kind: "complaint",
      title: "Complaint",
      filingId: complaintEntry,
      filedOn: "2026-06-23",
      operative: true,
    }),
  );
  const complaint = (await listPleadings(w.attorney, w.caseId)).versions[0];
  const pleadingId = complaint?.id ?? "";
  await addRelief(
    w.attorney,
    w.caseId,
    addReliefInput.parse({ pleadingId, kind: "vacatur", text: "Vacate the directive" }),
  );
  const first = await addClaim(
    w.paralegal,
    w.caseId,
    addClaimInput.parse({
      pleadingId,
      count: "I",
      title: "In excess of authority",
      theory: "in_excess_of_authority",
      elements: ["No statute allows it"],
      partyIds: [defendant],
      paragraphs: "14-15",
    }),
  );
  expect(first).toMatchObject({
    position: 1,
    against: [{ id: defendant, name: "Agency B" }],
    elements: [{ text: "No statute allows it" }],
    reliefs: [{ kind: "vacatur", live: null, version: null }],
  });
  const judged = await decideLive(
    w.attorney,
    w.caseId,
    first.id,
    first.reliefs[0]?.reliefId ?? "",
    decideLiveInput.parse({
      version: null,
      live: "contested",
      reason: "Lifted on undertakings",
      asOf: "2026-07-01",
    }),
  );
  expect(judged.reliefs[0]).toMatchObject({ live: "contested", asOf: "2026-07-01", version: 1 });

  const { versions } = await addPleading(
    w.attorney,
    w.caseId,
    addPleadingInput.parse({
      kind: "supplemental_complaint",
      title: "Supplemental Complaint",
      filedOn: "2026-09-22",
      supersedesId: pleadingId,
      carryOver: true,
      operative: true,
    }),
  );
  const [old, next] = versions;
  expect(versions.map((v) => [v.title, v.operative])).toEqual([
    ["Complaint", false],
    ["Supplemental Complaint", true],
  ]);
  expect(old?.supersededById).toBe(next?.id);
  expect(old?.motions).toMatchObject([
    { entry: { id: motionEntry }, motionKind: "dismiss", disposition: null },
  ]);
  expect(next?.claims).toMatchObject([
    {
      carriedFromId: first.id,
      count: "I",
      paragraphs: null,
      against: [{ id: defendant }],
      elements: [{ text: "No statute allows it" }],
      reliefs: [{ live: "contested", reason: "Lifted on undertakings" }],
    },
  ]);
  const change = compareVersions(old?.claims ?? [], next?.claims ?? []);
  expect([change.carried.length, change.added.length, change.dropped.length]).toEqual([1, 0, 0]);

  const back = await makeOperative(w.attorney, w.caseId, pleadingId);
  expect(back.versions.filter((v) => v.operative).map((v) => v.id)).toEqual([pleadingId]);
});

it("edits a claim, and shows both versions to whoever was second", async () => {
  const claim = (await listPleadings(w.attorney, w.caseId)).versions[0]?.claims[0];
  if (claim === undefined) throw new Error("no claim");
  const { provenance: _, ...fields } = claim;
  const input = (changes: object) => editClaimInput.parse({ ...fields, ...changes });
  const edited = await editClaim(
    w.paralegal,
    w.caseId,
    claim.id,
    input({
      state: "dismissed_in_part",
      dispositionFilingId: motionEntry,
      partyIds: [],
      standing: "court_record",
    }),
  );
  expect(edited).toMatchObject({ state: "dismissed_in_part", disposition: { id: motionEntry }, against: [] });
  expect(edited.provenance.standing).toBe("court_record");
  await expect(editClaim(w.attorney, w.caseId, claim.id, input({ state: "moot" }))).rejects.toMatchObject({
    code: "conflict",
    current: { state: "dismissed_in_part" },
  });
  await expect(
    editClaim(
      w.attorney,
      w.caseId,
      claim.id,
      input({ version: edited.version, dispositionFilingId: claim.id }),
    ),
  ).rejects.toMatchObject({ fields: { dispositionFilingId: expect.any(String) } });
});

it("adds and rewords an element without losing its place", async () => {
  const claim = (await listPleadings(w.attorney, w.caseId)).versions[0]?.claims[0];
  const added = await addElement(w.attorney, w.caseId, claim?.id ?? "", { text: "No other review" });
  expect(added.elements.map((e) => e.text)).toEqual(["No statute allows it", "No other review"]);
  const reworded = await rewordElement(w.attorney, w.caseId, added.id, added.elements[0]?.id ?? "", {
    text: "No statute authorises it",
  });
  expect(reworded.elements.map((e) => e.text)).toEqual(["No statute authorises it", "No other review"]);
  // Read before that: both are shown, and the first stays.
  await expect(
    rewordElement(w.attorney, w.caseId, added.id, added.elements[0]?.id ?? "", {
      text: "Nothing allows it",
      from: "No statute allows it",
    }),
  ).rejects.toMatchObject({ code: "conflict", current: { text: "No statute authorises it" } });
});

it.each([
  [{ kind: "proposed", operative: true }, "operative"],
  [{ kind: "amended_complaint", carryOver: true }, "supersedesId"],
])("refuses a version that says %j", async (input, field) => {
  await expect(
    addPleading(w.attorney, w.caseId, addPleadingInput.parse({ title: "Some pleading", ...input })),
  ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
});

it("shows the client neither claims nor what the team judged of them", async () => {
  await expect(listPleadings(w.lead, w.caseId)).rejects.toMatchObject({ code: "not_found" });
});
