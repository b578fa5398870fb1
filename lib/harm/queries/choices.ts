import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { canRead } from "../access";
import type { LedgerChoices } from "../choices-schema";

/** A menu of more is no menu: what is older is cited by typing. */
const MOST = 2_000;
const closedTier = z.enum(["sealed", "protective", "ex_parte"]);
const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

/** What the forms of the ledger choose from. */
export async function getLedgerChoices(viewer: Viewer, caseId: string): Promise<LedgerChoices> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const newest = { where: { caseId }, orderBy: { id: "desc" }, take: MOST } as const;
    const documents = await tx.document.findMany({
      where: { caseId, destroyedAt: null, sequesteredAt: null },
      orderBy: { id: "desc" },
      take: MOST,
      select: { id: true, title: true, pageCount: true },
    });
    const filings = await tx.filing.findMany({
      where: { caseId },
      orderBy: { position: "desc" },
      take: MOST,
      select: { id: true, number: true, kind: true, filedOn: true, textClean: true },
    });
    const declarations = await tx.declaration.findMany({
      ...newest,
      select: { id: true, declarant: true, title: true },
    });
    const baselines = await tx.baseline.findMany({ ...newest, select: { id: true, name: true, asOf: true } });
    const actions = await tx.governmentAction.findMany({ ...newest, select: { id: true, title: true } });
    const claims = await tx.claim.findMany({
      where: { caseId, pleading: { operative: true } },
      orderBy: { position: "asc" },
      select: { id: true, title: true, count: true },
    });
    const elements = await tx.claimElement.findMany({
      where: { caseId, claimId: { in: claims.map((c) => c.id) } },
      orderBy: { position: "asc" },
      select: { id: true, text: true, claimId: true },
    });
    const audiences = await tx.audience.findMany({
      where: { caseId },
      select: { id: true, name: true, tier: true },
    });
    const models = await tx.accessInterval.findMany({
      where: { caseId },
      distinct: ["model"],
      select: { model: true },
    });
    return {
      documents: documents.map((d) => ({ id: d.id, label: short(d.title), pages: d.pageCount })),
      filings: filings.map((f) => ({
        id: f.id,
        label: short(`${citeOf(f)} (${formatShort(fromDbDate(f.filedOn))}): ${f.textClean}`),
      })),
      declarations: declarations.map((d) => ({ id: d.id, label: short(`${d.declarant}: ${d.title}`) })),
      baselines: baselines.map((b) => ({
        id: b.id,
        label: `${b.name} (as of ${formatShort(fromDbDate(b.asOf))})`,
      })),
      actions: actions.map((a) => ({ id: a.id, label: short(a.title) })),
      elements: claims.flatMap((c) =>
        elements
          .filter((e) => e.claimId === c.id)
          .map((e) => ({
            id: e.id,
            label: e.text,
            claim: c.count === null ? c.title : `${c.count}: ${c.title}`,
          })),
      ),
      audiences: audiences.flatMap((a) => {
        const tier = closedTier.safeParse(a.tier);
        return tier.success ? [{ id: a.id, label: a.name, tier: tier.data }] : [];
      }),
      models: models.map((m) => m.model),
    };
  });
}
