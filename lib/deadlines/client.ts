import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type * as closures from "@/lib/closures/schema";
import { api, newIdempotencyKey, type ParserSource } from "@/lib/http/client";
import type * as input from "./entry-schema";
import type { applyMoves, moved as Moved, WhatIf, whatIf } from "./move-schema";
import type { ProposedEffect, proposeInput } from "./proposal-schema";
import type { deadline as Deadline } from "./schema";
import type { supervisorInput as Chosen, supervision as Supervised } from "./supervision-schema";

// Fetched with the first answer: the board must not load every schema of the noun to be shown.
const addedDeadlines = () => import("./entry-schema").then((m) => m.addedDeadlines);
const changedCount = () => import("./entry-schema").then((m) => m.changedCount);
const extended = () => import("./entry-schema").then((m) => m.extended);
const extendPreview = () => import("./entry-schema").then((m) => m.extendPreview);
const moved = () => import("./move-schema").then((m) => m.moved);
const moveTable = () => import("./move-schema").then((m) => m.moveTable);
const proposals = () => import("./proposal-schema").then((m) => m.proposals);
const deadline = () => import("./schema").then((m) => m.deadline);
const computeAnswerSchema = () => import("./engine-schema").then((m) => m.computeAnswerSchema);
const closureMoved = () => import("@/lib/closures/schema").then((m) => m.closureMoved);

/** Every key of this noun begins so: after a change all of it is stale. */
export const deadlineKeys = {
  all: ["deadlines"] as const,
  proposals: (caseId: string, filingId: string) => ["deadlines", caseId, "proposals", filingId] as const,
};

/** What logging an entry triggers. */
export const proposalsOf = (caseId: string, filingId: string) =>
  queryOptions({
    queryKey: deadlineKeys.proposals(caseId, filingId),
    queryFn: ({ signal }) => api(`/cases/${caseId}/filings/${filingId}/proposals`, proposals, { signal }),
  });

/** Questions that save nothing travel as POST, because they have a body; each gets a key of its own. */
const ask = <T>(path: string, schema: ParserSource<T>, body: unknown) =>
  api(path, schema, { method: "POST", body, idempotencyKey: newIdempotencyKey() });

export const askWhatIf = (caseId: string, body: z.input<typeof whatIf>) =>
  ask(`/cases/${caseId}/deadlines/what-if`, moveTable, body);
export const askWhatIfEverywhere = (body: Partial<WhatIf>) => ask("/deadlines/what-if", moveTable, body);
export const askExtension = (caseId: string, deadlineId: string, body: z.input<typeof input.extendInput>) =>
  ask(`/cases/${caseId}/deadlines/${deadlineId}/extension`, extendPreview, body);
export const askProposals = (caseId: string, body: z.input<typeof proposeInput>) =>
  ask(`/cases/${caseId}/deadlines/propose`, proposals, body);
/** The day that a form would enter. */
export const askPreview = (caseId: string, body: Record<string, unknown>) =>
  ask(`/cases/${caseId}/deadlines/preview`, computeAnswerSchema, body);
/** Computes with the closures on record. */
export const askEngine = (body: Record<string, unknown>) =>
  ask("/deadlines/compute?closures=recorded", computeAnswerSchema, body);

/** A write with the key of the form it came from: a double click makes one row. */
type Keyed<B> = { body: B; idempotencyKey: string };

function useWrite<B, T>(path: string, schema: ParserSource<T>, method: "POST" | "PATCH" = "POST") {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: Keyed<B>) => api(path, schema, { method, body, idempotencyKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: deadlineKeys.all }),
  });
}

export const useAddDeadlines = (caseId: string) =>
  useWrite<input.AddDeadlinesInput, z.infer<typeof input.addedDeadlines>>(
    `/cases/${caseId}/deadlines`,
    addedDeadlines,
  );
export const useMoveDates = (caseId: string) =>
  useWrite<z.input<typeof applyMoves>, z.infer<typeof Moved>>(`/cases/${caseId}/deadlines/moves`, moved);

const of = (caseId: string, deadlineId: string) => `/cases/${caseId}/deadlines/${deadlineId}`;
export const useChangeDeadline = (caseId: string, id: string) =>
  useWrite<z.input<typeof input.changeInput>, z.infer<typeof Deadline>>(of(caseId, id), deadline, "PATCH");
export const useCompleteDeadline = (caseId: string, id: string) =>
  useWrite<z.input<typeof input.completeInput>, z.infer<typeof Deadline>>(
    `${of(caseId, id)}/complete`,
    deadline,
  );
export const useExtendDeadline = (caseId: string, id: string) =>
  useWrite<z.input<typeof input.extendInput>, z.infer<typeof input.extended>>(
    `${of(caseId, id)}/extend`,
    extended,
  );
export const useCloseDeadline = (caseId: string, id: string, verb: "vacate" | "supersede" | "reopen") =>
  useWrite<z.input<typeof input.supersedeInput>, z.infer<typeof Deadline>>(
    `${of(caseId, id)}/${verb}`,
    deadline,
  );
export const useConfirmDeadline = (caseId: string, id: string) =>
  useWrite<z.input<typeof input.confirmInput>, z.infer<typeof Deadline>>(
    `${of(caseId, id)}/confirm`,
    deadline,
  );
export const useAddChain = (caseId: string, id: string) =>
  useWrite<z.input<typeof input.chainInput>, z.infer<typeof Deadline>>(`${of(caseId, id)}/chain`, deadline);

export const useReassign = () =>
  useWrite<z.input<typeof input.reassignInput>, z.infer<typeof input.changedCount>>(
    "/deadlines/reassign",
    changedCount,
  );
export const useAcknowledge = () =>
  useWrite<z.input<typeof input.acknowledgeInput>, z.infer<typeof input.changedCount>>(
    "/deadlines/acknowledge",
    changedCount,
  );

export const useEnterClosure = () =>
  useWrite<closures.EnterClosure, z.infer<typeof closures.closureMoved>>("/closures", closureMoved);
export const useWithdrawClosure = (closureId: string) =>
  useWrite<closures.WithdrawClosure, z.infer<typeof closures.closureMoved>>(
    `/closures/${closureId}/withdraw`,
    closureMoved,
  );

export const useChooseSupervisor = (caseId: string) =>
  useWrite<z.infer<typeof Chosen>, z.infer<typeof Supervised>>(`/cases/${caseId}/deadlines/supervisor`, () =>
    import("./supervision-schema").then((m) => m.supervision),
  );

/** Completes or supersedes what an entry meets or suspends, one after the other. */
export function useEffects(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given: {
      effects: readonly ProposedEffect[];
      filingId: string | null;
      completedOn: string;
    }) => {
      for (const { kind, deadline: d, reason } of given.effects) {
        const { version } = d;
        const { filingId, completedOn } = given;
        const body =
          kind === "complete" ? { version, filingId, completedOn, reason } : { version, filingId, reason };
        await ask(`${of(caseId, d.id)}/${kind}`, deadline, body);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: deadlineKeys.all }),
  });
}
