import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewerOfJob } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { sweepFiles } from "@/lib/documents/commands/sweep-files";
import { receiveUpload } from "@/lib/documents/receive-upload";
import { AppError } from "@/lib/errors";
import { caseFolder } from "@/lib/paths";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { makeCourtPdf } from "@/prisma/seed/pdf/court-pdf";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { correctFiling, logFiling } from "./commands";
import { addPaper } from "./commands/add-paper";
import { linkFiling, unlinkFiling } from "./commands/link-filing";
import { muteKinds } from "./commands/mute-kinds";
import { sealFiling } from "./commands/seal-filing";
import { exportFilings, getFiling, listFilings } from "./queries";
import { getMutedKinds } from "./queries/get-muted-kinds";
import { listChains } from "./queries/list-chains";
import { listHistory } from "./queries/list-history";
import { proposeFiling } from "./queries/propose-filing";
import { correctFilingInput, type LogFilingInput, logFilingInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner, { docketNumberRaw: "1:26-cv-01234-ABC" });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const log = (input: Partial<LogFilingInput>, w = world) =>
  logFiling(
    w.attorney,
    w.caseId,
    logFilingInput.parse({ number: null, filedOn: "2026-06-24", kind: "notice", text: "NOTICE", ...input }),
  );

/** The sentence under a field, however the input fails. */
async function fieldError(work: () => Promise<unknown>, field: string): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error.fields[field] ?? `none under ${field}: ${error.message}`;
    if (error instanceof Error && "issues" in error && Array.isArray(error.issues))
      return error.issues.find((i) => i.path.join(".") === field)?.message ?? `none under ${field}`;
    throw error;
  }
  return "nothing failed";
}

const send = (body: Uint8Array, declaredSize: number | null = body.length, fileName = "paper.pdf") =>
  receiveUpload(world.attorney, {
    fileName,
    body: new Blob([Uint8Array.from(body)]).stream(),
    declaredSize,
    purpose: "document",
  });

const pdf = (document: number, words = "Words.") =>
  makeCourtPdf({
    title: "Paper",
    stamp: {
      kind: "district",
      docketNumber: "1:26-cv-01234-ABC",
      document,
      attachment: 0,
      filedOn: "2026-06-24",
    },
    caption: null,
    blocks: [{ kind: "para", text: words }],
    redacted: false,
  });

describe("bad input gets its sentence under its field", () => {
  it.each([
    ["filedOn", { filedOn: "2026-02-30" }, /not a date of the calendar/],
    ["filedOn", { filedOn: "2025-06-24" }, /before the case was filed/],
    ["filedOn", { filedOn: "2198-01-01" }, /has not come yet/],
    ["enteredOn", { enteredOn: "2026-06-23" }, /before it was filed/],
    ["number", { number: 0 }, /starts at 1/],
    ["text", { text: " " }, /docket text/],
    ["audienceId", { tier: "sealed" as const }, /who may see it/],
  ])("%s of %j", async (field, input, sentence) => {
    expect(await fieldError(async () => log(input), field)).toMatch(sentence);
  });

  it("a number that is on the docket by hand; the docket itself may carry one twice", async () => {
    const { id } = await log({ number: 400 });
    expect(await fieldError(() => log({ number: 400 }), "number")).toMatch(/ECF No. 400 is already/);
    await owner.filing.create({
      data: {
        caseId: world.caseId,
        tier: "record",
        position: 401,
        number: 400,
        filedOn: new Date("2026-06-25"),
        kind: "opposition",
        textRaw: "The other half of one paper",
        textClean: "The other half of one paper",
      },
    });
    const both = await listFilings(world.attorney, world.caseId, { numberFrom: 400, numberTo: 400 });
    expect(both.items).toHaveLength(2);
    expect(both.items.map((f) => f.id)).toContain(id);
  });

  it("two papers of one number, and a paper neither here nor explained", async () => {
    const paper = { attachment: 1, description: "Exhibit", uploadId: null, notHeldReason: "Sealed" };
    expect(await fieldError(async () => log({ papers: [paper, paper] }), "papers")).toMatch(
      /same attachment/,
    );
    expect(
      await fieldError(
        async () => log({ papers: [{ ...paper, notHeldReason: "" }] }),
        "papers.0.notHeldReason",
      ),
    ).toMatch(/Add the file/);
  });

  it("files that are empty, broken, of the wrong kind, cut short or too large", async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const whole = await pdf(1);
    expect(await fieldError(() => send(new Uint8Array()), "file")).toMatch(/empty/);
    expect(await fieldError(() => send(text("%PDF-1.7\nthis is no PDF")), "file")).toMatch(
      /cannot be opened/,
    );
    expect(await fieldError(() => send(whole.subarray(0, 300)), "file")).toMatch(/cannot be opened/);
    expect(
      await fieldError(() => send(text("PK\u0003\u0004 a word file"), undefined, "brief.pdf"), "file"),
    ).toMatch(/not kept here/);
    expect(await fieldError(() => send(text("<html><script>alert(1)</script>")), "file")).toMatch(
      /not kept here/,
    );
    expect(await fieldError(() => send(whole, whole.length + 10), "file")).toMatch(/cut short/);
    await expect(send(whole, 50_000_001)).rejects.toMatchObject({
      code: "too_large",
      message: expect.stringContaining("50 MB"),
    });
    // Undeclared: counted as it comes, and stopped at the limit.
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
    });
    await expect(
      receiveUpload(world.attorney, {
        fileName: "a.pdf",
        body: endless,
        declaredSize: null,
        purpose: "document",
      }),
    ).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("the docket", () => {
  it("keeps unnumbered entries in their place and tells the numbers that are missing", async () => {
    const w = await makeWorld(owner);
    await log({ number: 1, filedOn: "2026-06-23", text: "COMPLAINT" }, w);
    await log({ number: 4, filedOn: "2026-06-30", text: "ANSWER" }, w);
    await log({ number: null, filedOn: "2026-06-26", kind: "minute_order", text: "MINUTE ORDER" }, w);
    await log({ number: 2, filedOn: "2026-06-24", text: "SUMMONS" }, w);
    const oldest = await listFilings(w.attorney, w.caseId, { order: "oldest" });
    expect(oldest.items.map((f) => f.text)).toEqual(["COMPLAINT", "SUMMONS", "MINUTE ORDER", "ANSWER"]);
    expect(oldest.items.map((f) => f.gap)).toEqual([null, { from: 3, to: 3 }, null, null]);
    const filtered = await listFilings(w.attorney, w.caseId, { q: "order" });
    expect(filtered.items.map((f) => [f.text, f.gap])).toEqual([["MINUTE ORDER", null]]);
    const muted = await listFilings(w.attorney, w.caseId, { mute: "minute_order,notice" });
    expect(muted.items).toEqual([]);
  });

  it("chains motion, opposition, reply and ruling, and knows what is mine to answer", async () => {
    const w = await makeWorld(owner);
    const party = async (name: string, role: "plaintiff" | "defendant") =>
      (
        await owner.party.create({
          data: { caseId: w.caseId, tier: "record", name, role, kind: "company" },
          select: { id: true },
        })
      ).id;
    const [ours, theirs] = [await party("Company A", "plaintiff"), await party("Agency B", "defendant")];
    const motion = await log(
      { number: 5, kind: "motion", motionKind: "dismiss", partyIds: [theirs], text: "MOTION to Dismiss" },
      w,
    );
    const mine = () => listFilings(w.attorney, w.caseId, { view: "mine" });
    expect((await mine()).items.map((f) => f.number)).toEqual([5]);
    const link = (kind: "responds_to" | "disposes_of") => ({
      toId: motion.id,
      kind,
      part: null,
      disposition: kind === "disposes_of" ? ("denied" as const) : null,
    });
    await log(
      { number: 6, kind: "opposition", partyIds: [ours], text: "OPPOSITION", links: [link("responds_to")] },
      w,
    );
    expect((await mine()).items).toEqual([]);
    const [open] = await listChains(w.attorney, w.caseId);
    expect(open).toMatchObject({ state: "open", next: "reply", mine: false });
    expect(open?.oppositions.map((o) => o.number)).toEqual([6]);
    const order = await log({ kind: "minute_order", text: "MINUTE ORDER", links: [link("disposes_of")] }, w);
    const [ruled] = await listChains(w.attorney, w.caseId);
    expect(ruled).toMatchObject({ state: "ruled", missing: [] });
    expect(ruled?.rulings[0]?.entry.id).toBe(order.id);
    // A wrong link goes with one click.
    const seen = await getFiling(w.attorney, w.caseId, order.id);
    await unlinkFiling(w.attorney, w.caseId, order.id, seen.links[0]?.id ?? "");
    expect((await listChains(w.attorney, w.caseId))[0]?.state).toBe("open");
    await expect(
      linkFiling(w.attorney, w.caseId, order.id, { ...link("disposes_of"), toId: order.id }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("reads a docket text into proposals of this case's own rows", async () => {
    const w = await makeWorld(owner);
    const party = await owner.party.create({
      data: { caseId: w.caseId, tier: "record", name: "Company A", role: "plaintiff", kind: "company" },
      select: { id: true },
    });
    const motion = await log({ number: 12, kind: "motion", text: "MOTION to Dismiss" }, w);
    const proposal = await proposeFiling(w.attorney, w.caseId, {
      text: "Memorandum in opposition to re 12 MOTION to Dismiss filed by COMPANY A. (Attachments: # 1 Exhibit, # 2 Text of Proposed Order)(Entered: 06/26/2026)",
      number: 13,
      filedOn: "2026-06-26",
    });
    expect(proposal).toMatchObject({
      kind: "opposition",
      partyIds: [party.id],
      attachments: [
        { number: 1, description: "Exhibit" },
        { number: 2, description: "Text of Proposed Order" },
      ],
    });
    expect(proposal.links).toMatchObject([{ toId: motion.id, number: 12, kind: "responds_to" }]);
    const order = await proposeFiling(w.attorney, w.caseId, {
      text: "ORDER granting in part 12 Motion to Dismiss; see 99 Notice",
      number: 14,
      filedOn: null,
    });
    expect(order.links[0]).toMatchObject({
      toId: motion.id,
      kind: "disposes_of",
      disposition: "granted_in_part",
    });
  });

  it("exports all of it, however long, and nothing to a stranger", async () => {
    const texts: string[] = [];
    for await (const batch of exportFilings(world.attorney, world.caseId, { order: "oldest" }))
      texts.push(...batch.map((row) => row.text));
    expect(texts.length).toBe(await owner.filing.count({ where: { caseId: world.caseId } }));
    await expect(exportFilings(world.stranger, world.caseId, {}).next()).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("one entry", () => {
  const correction = (version: number, text: string) =>
    correctFilingInput.parse({
      version,
      number: null,
      filedOn: "2026-06-24",
      enteredOn: null,
      servedOn: null,
      kind: "notice",
      motionKind: null,
      text,
      state: "normal",
    });

  it("keeps its old text, and a stale correction gets both versions", async () => {
    const { id, version } = await log({ text: "NOTICE of errata" });
    await correctFiling(world.paralegal, world.caseId, id, correction(version, "NOTICE of ERRATA by clerk"));
    await expect(
      correctFiling(world.attorney, world.caseId, id, correction(version, "NOTICE, mine")),
    ).rejects.toMatchObject({ code: "conflict", current: { text: "NOTICE of ERRATA by clerk" } });
    const filing = await getFiling(world.attorney, world.caseId, id);
    expect(filing.revisions.map((r) => r.textRaw)).toEqual(["NOTICE of errata"]);
    const history = await listHistory(world.attorney, world.caseId, id);
    expect(history.map((h) => h.what)).toEqual(["Corrected the entry", "Logged the entry"]);
    await expect(listHistory(world.lead, world.caseId, id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes the file of a paper that was not held, and never replaces one that is", async () => {
    const filing = await log({
      papers: [{ attachment: 0, description: "Order", uploadId: null, notHeldReason: "Not downloaded yet." }],
    });
    const upload = await send(await pdf(3, "The order."));
    const paper = { attachment: 0, description: "Order", uploadId: upload.id, notHeldReason: null };
    const held = await addPaper(world.attorney, world.caseId, filing.id, paper);
    expect(held.papers).toMatchObject([{ attachment: 0, notHeldReason: null, pageCount: 1 }]);
    const other = await send(await pdf(3, "Another order."));
    expect(
      await fieldError(
        () => addPaper(world.attorney, world.caseId, filing.id, { ...paper, uploadId: other.id }),
        "attachment",
      ),
    ).toMatch(/another number/);
  });

  it("is sealed with its papers away from whoever is not in the audience", async () => {
    const upload = await send(await pdf(3, "Sealed words."));
    const filing = await log({
      papers: [{ attachment: 0, description: "Motion", uploadId: upload.id, notHeldReason: null }],
    });
    const audience = await owner.audience.create({
      data: { caseId: world.caseId, name: "Under seal", tier: "sealed" },
      select: { id: true },
    });
    const input = { tier: "sealed" as const, audienceId: audience.id, withPapers: true };
    await expect(sealFiling(world.paralegal, world.caseId, filing.id, input)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await sealFiling(world.attorney, world.caseId, filing.id, input)).toEqual({
      id: filing.id,
      visible: false,
      papers: 1,
    });
    await expect(getFiling(world.attorney, world.caseId, filing.id)).rejects.toMatchObject({
      code: "not_found",
    });
    const document = await owner.document.findFirstOrThrow({
      where: { id: filing.papers[0]?.documentId ?? "" },
      select: { tier: true, audienceId: true },
    });
    expect(document).toEqual({ tier: "sealed", audienceId: audience.id });
  });
});

describe("a killed server", () => {
  it("leaves no half-written filing, and the file it left goes with the sweep", async () => {
    const w = await makeWorld(owner);
    const upload = await receiveUpload(w.attorney, {
      fileName: "paper.pdf",
      body: new Blob([Uint8Array.from(await pdf(9, "Killed."))]).stream(),
      declaredSize: null,
      purpose: "document",
    });
    // Everything is written and the bytes are in their place; what is missing is the commit.
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "--eval",
        `const { viewerOf } = await import("./lib/auth/session.ts");
         const { withViewer } = await import("./lib/db/with-viewer.ts");
         const { logFiling } = await import("./lib/filings/commands.ts");
         const { logFilingInput } = await import("./lib/filings/schema.ts");
         const viewer = await viewerOf(${JSON.stringify(w.attorney.userId)});
         await withViewer(viewer, async () => {
           await logFiling(viewer, ${JSON.stringify(w.caseId)}, logFilingInput.parse({
             number: 9, filedOn: "2026-06-24", kind: "motion", text: "MOTION half written",
             papers: [{ attachment: 0, description: "Motion", uploadId: ${JSON.stringify(upload.id)}, notHeldReason: null }] }));
           console.log("before the commit");
           await new Promise((resolve) => setTimeout(resolve, 60_000));
         });`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const [said] = await once(child.stdout, "data");
    expect(String(said)).toContain("before the commit");
    const folder = caseFolder(w.caseId);
    const [left, ...more] = await readdir(folder);
    expect([left === undefined, more]).toEqual([false, []]);
    child.kill("SIGKILL");
    await once(child, "exit");

    expect((await listFilings(w.attorney, w.caseId, {})).items).toEqual([]);
    const path = join(folder, left ?? "");
    const old = new Date(Date.now() - 3_600_000);
    await utimes(path, old, old);
    await sweepFiles(viewerOfJob("sweep"), Date.now());
    expect(await readdir(folder)).toEqual([]);
    // The upload is still there to try again with.
    const again = await logFiling(
      w.attorney,
      w.caseId,
      logFilingInput.parse({
        number: 9,
        filedOn: "2026-06-24",
        kind: "motion",
        text: "MOTION written whole",
        papers: [{ attachment: 0, description: "Motion", uploadId: upload.id, notHeldReason: null }],
      }),
    );
    expect(again.papers[0]?.documentId).not.toBeNull();
    expect(await readdir(folder)).toEqual([again.papers[0]?.documentId]);
  });
});

describe("muted kinds", () => {
  it("are a person's own, on one docket, and nobody else's", async () => {
    await muteKinds(world.attorney, world.caseId, { kinds: ["notice", "notice", "summons"] });
    expect(await getMutedKinds(world.attorney, world.caseId)).toEqual({ kinds: ["notice", "summons"] });
    await muteKinds(world.attorney, world.caseId, { kinds: ["order"] });
    expect(await getMutedKinds(world.attorney, world.caseId)).toEqual({ kinds: ["order"] });
    expect(await getMutedKinds(world.paralegal, world.caseId)).toEqual({ kinds: [] });
    // The wall itself hides them from whoever asks the table.
    expect(await withViewer(world.paralegal, (tx) => tx.docketPreference.count())).toBe(0);
  });
});
