import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { api } from "@/lib/http/client";
import type * as rules from "./schema";

// Fetched with the first answer.
const checked = () => import("./schema").then((m) => m.checked);
const of = (ruleId: string) => `/rules/${encodeURIComponent(ruleId)}/checks`;
type Keyed<B> = { body: B; idempotencyKey: string };

export const useCheckRule = (ruleId: string) =>
  useMutation({
    mutationFn: ({ body, idempotencyKey }: Keyed<z.input<typeof rules.checkRuleInput>>) =>
      api(of(ruleId), checked, { method: "POST", body, idempotencyKey }),
  });
export const useWithdrawCheck = (ruleId: string, checkId: string) =>
  useMutation({
    mutationFn: ({ body, idempotencyKey }: Keyed<Record<string, never>>) =>
      api(`${of(ruleId)}/${checkId}/withdraw`, checked, { method: "POST", body, idempotencyKey }),
  });
