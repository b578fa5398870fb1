import { queryOptions, useMutation } from "@tanstack/react-query";
import { api, type ParserSource } from "@/lib/http/client";

/** What a form sends: a new row, or a change of the version that was read. */
export type Save = { id: string | null; body: object; idempotencyKey: string };

// Fetched with the first answer: a form must not load the schemas of every other.
const saving = <T>(caseId: string, noun: string, schema: ParserSource<T>) => ({
  mutationFn: ({ id, body, idempotencyKey }: Save) =>
    api(`/cases/${caseId}/${noun}${id === null ? "" : `/${id}`}`, schema, {
      method: id === null ? "POST" : "PATCH",
      body,
      idempotencyKey,
    }),
});

export const useSaveHarm = (caseId: string) =>
  useMutation(saving(caseId, "harm", () => import("./schema").then((m) => m.harm)));
export const useSaveFact = (caseId: string) =>
  useMutation(saving(caseId, "facts", () => import("./fact-schema").then((m) => m.fact)));
export const useSaveAction = (caseId: string) =>
  useMutation(
    saving(caseId, "government-actions", () => import("./government-schema").then((m) => m.governmentAction)),
  );
export const useSaveInterval = (caseId: string) =>
  useMutation(saving(caseId, "access", () => import("./government-schema").then((m) => m.accessInterval)));
export const useSaveBaseline = (caseId: string) =>
  useMutation(saving(caseId, "baselines", () => import("./baseline-schema").then((m) => m.baseline)));
export const useSaveDeclaration = (caseId: string) =>
  useMutation(
    saving(caseId, "declarations", () => import("./declaration-schema").then((m) => m.declaration)),
  );

/** Who tied what to a claim and its relief; the version is part of the key, so that a change is read anew. */
export const tieHistoryOf = (
  caseId: string,
  { claimId, reliefId, version }: { claimId: string; reliefId: string; version: number | null },
) =>
  queryOptions({
    queryKey: ["harm", caseId, "tie-history", claimId, reliefId, version],
    queryFn: () =>
      api(`/cases/${caseId}/harm/live-or-moot/history?${new URLSearchParams({ claimId, reliefId })}`, () =>
        import("./assessment-history").then((m) => m.tieHistory),
      ),
  });
