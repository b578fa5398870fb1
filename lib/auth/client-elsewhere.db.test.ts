import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCaseHeader, listCases } from "@/lib/cases/queries";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { getDocument } from "@/lib/documents/queries/get-document";
import { getFiling } from "@/lib/filings/queries";
import { checkReach } from "@/lib/http/check-reach";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { asFirm } from "./viewer";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
/** An attorney in one case who is the client in another: a firm that sues for itself, a general counsel who left. */
let both: World["attorney"];
let filingId = "";
let documentId = "";

beforeAll(async () => {
  w = await makeWorld(owner);
  await owner.caseMember.create({
    data: { caseId: w.caseId, userId: w.stranger.userId, role: "client_lead" },
  });
  both = await viewerFor(w.stranger.userId);
  const released = { caseId: w.caseId, tier: "record", releasedAt: new Date() } as const;
  const id = { select: { id: true } } as const;
  filingId = (
    await owner.filing.create({
      data: {
        ...released,
        position: 1,
        number: 1,
        filedOn: new Date("2026-06-24"),
        kind: "motion",
        textRaw: "MOTION",
        textClean: "MOTION",
      },
      ...id,
    })
  ).id;
  documentId = (
    await owner.document.create({
      data: {
        ...released,
        title: "Motion",
        fileName: "motion.pdf",
        mediaType: "application/pdf",
        sha256: "0".repeat(64),
        byteSize: 1,
      },
      ...id,
    })
  ).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("what was released to somebody as a client is not there for them as a lawyer", async () => {
  // As the client they do see the rows; this is what the firm's pages must not ask with.
  expect(await withViewer(both, (tx) => tx.filing.count({ where: { id: filingId } }))).toBe(1);
  const firm = asFirm(both);
  const gone = { code: "not_found" };
  await expect(getFiling(firm, w.caseId, filingId)).rejects.toMatchObject(gone);
  await expect(getDocument(firm, w.caseId, documentId)).rejects.toMatchObject(gone);
  await expect(getCaseHeader(firm, w.caseId)).rejects.toMatchObject(gone);
  expect((await listCases(firm)).items.map((c) => c.id)).toEqual([w.otherCaseId]);
  for (const table of ["filing", "document", "deadline", "hearing", "claim", "party", "legal_case"]) {
    const column = table === "legal_case" ? "id" : "case_id";
    const rows = await withViewer(firm, (tx) =>
      tx.$queryRawUnsafe<unknown[]>(`select 1 from ${table} where ${column} = $1::uuid`, w.caseId),
    );
    expect({ table, rows }).toEqual({ table, rows: [] });
  }
  // Their own case stays open to them.
  expect((await getCaseHeader(firm, w.otherCaseId)).id).toBe(w.otherCaseId);
});

it("every page of the firm asks as the firm", async () => {
  const folder = "app/(firm)";
  const files = (await readdir(folder, { recursive: true })).filter((f) => /(page|layout)\.tsx$/.test(f));
  expect(files.length).toBeGreaterThan(40);
  const { readFile } = await import("node:fs/promises");
  const careless: string[] = [];
  for (const file of files) {
    const text = await readFile(`${folder}/${file}`, "utf8");
    // The administrator's office asks for people and settings, as the person they are.
    if (/require(Viewer|Client)|getViewer/.test(text) && !file.startsWith("administration/"))
      careless.push(file);
  }
  expect(careless).toEqual([]);
});

it("every route but the client's own asks as the firm, across cases too", () => {
  const ask = (path: string, params: object = {}) => checkReach(both, path, params);
  for (const path of [
    "/api/v1/search",
    "/api/v1/deadlines",
    "/api/v1/today",
    "/api/v1/cases",
    "/api/v1/deadlines.csv",
  ])
    expect(ask(path).clientCases, path).toEqual([]);
  expect(ask(`/api/v1/cases/${w.otherCaseId}/filings`, { caseId: w.otherCaseId }).clientCases).toEqual([]);
  expect(ask(`/api/v1/cases/${w.caseId}/status`, { caseId: w.caseId }).clientCases).toEqual([w.caseId]);
  expect(() => ask(`/api/v1/cases/${w.caseId}/filings`, { caseId: w.caseId })).toThrow();
});
