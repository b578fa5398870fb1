import type { Viewer } from "@/lib/auth/viewer";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead, canRecord } from "../access";
import { claimRows, otherFactors } from "../claim-matrix";
import { loadElementProof } from "../load/element-proof";
import { findHarmPage } from "../load/harm-page";
import { loadClaims, loadLedgerHarms } from "../load/ledger";
import type { ProofMatrix } from "../matrix-schema";
import { harmMatrix } from "../proof-matrix";
import type { HarmFilters } from "../schema";

/** Authorities of the two factors that belong to no claim, until the team writes its own. */
const known = {
  balance_of_equities: ["Winter v. NRDC, 555 U.S. 7, 20 (2008)", "Nken v. Holder, 556 U.S. 418, 435 (2009)"],
  public_interest: [
    "Nken v. Holder, 556 U.S. 418, 435 (2009)",
    "League of Women Voters v. Newby, 838 F.3d 1, 12 (D.C. Cir. 2016)",
  ],
};

async function loadFactors(tx: Tx, caseId: string) {
  const rows = await tx.motionFactor.findMany({
    where: { caseId },
    select: { factor: true, authorities: true, version: true },
  });
  const of = (factor: keyof typeof known) => {
    const row = rows.find((r) => r.factor === factor);
    return { authorities: row?.authorities ?? known[factor], version: row?.version ?? null };
  };
  return { balance: of("balance_of_equities"), publicInterest: of("public_interest") };
}

/**
 * The elements of irreparable harm x harms, a page at a time in the order of the ledger; each claim's elements x facts,
 * and the other factors, whole.
 */
export async function getProofMatrix(
  viewer: Viewer,
  caseId: string,
  filters: HarmFilters = {},
): Promise<ProofMatrix> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const { ids, next } = await findHarmPage(tx, caseId, filters);
    const harms = new Map((await loadLedgerHarms(tx, caseId, ids)).map((h) => [h.id, h]));
    const ledgerClaims = await loadClaims(tx, caseId, {});
    const proofs = await loadElementProof(tx, caseId);
    const claims = claimRows(ledgerClaims, proofs);
    const factors = await loadFactors(tx, caseId);
    const edit = canRecord(viewer, caseId);
    return {
      harms: harmMatrix(ids.flatMap((id) => harms.get(id) ?? [])),
      next,
      claims,
      factors: otherFactors(claims, proofs, {
        balance: factors.balance.authorities,
        publicInterest: factors.publicInterest.authorities,
      }).map((f) => ({
        ...f,
        version:
          f.factor === "balance"
            ? factors.balance.version
            : f.factor === "public_interest"
              ? factors.publicInterest.version
              : null,
      })),
      can: { edit },
    };
  });
}
