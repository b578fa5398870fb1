import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { api } from "@/lib/http/client";
import { declaration } from "./declaration-schema";
import { fact } from "./fact-schema";
import { accessInterval, governmentAction } from "./government-schema";
import { harm } from "./schema";

/** What a form sends: a new row, or a change of the version that was read. */
export type Save = { id: string | null; body: object; idempotencyKey: string };

const saving = <S extends z.ZodType>(caseId: string, noun: string, schema: S) => ({
  mutationFn: ({ id, body, idempotencyKey }: Save) =>
    api(`/cases/${caseId}/${noun}${id === null ? "" : `/${id}`}`, schema, {
      method: id === null ? "POST" : "PATCH",
      body,
      idempotencyKey,
    }),
});

export const useSaveHarm = (caseId: string) => useMutation(saving(caseId, "harm", harm));
export const useSaveFact = (caseId: string) => useMutation(saving(caseId, "facts", fact));
export const useSaveAction = (caseId: string) =>
  useMutation(saving(caseId, "government-actions", governmentAction));
export const useSaveInterval = (caseId: string) => useMutation(saving(caseId, "access", accessInterval));
export const useSaveDeclaration = (caseId: string) =>
  useMutation(saving(caseId, "declarations", declaration));
