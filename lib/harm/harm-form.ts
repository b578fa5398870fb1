import type { z } from "zod";
import type { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { type AmountForm, amountToBody, amountToForm } from "./amount-form";
import { type CitationForm, citationToBody, citationToForm } from "./citation-form";
import type { Harm } from "./schema";

/** As a draft keeps it: plain JSON. */
export type DateForm = z.output<typeof uncertainDateSchema> | null;

export type CauseForm = {
  id: string | null;
  step: Harm["causes"][number]["step"];
  text: string;
  governmentActionId: string | null;
  citations: CitationForm[];
};

export type HarmForm = {
  text: string;
  category: string;
  timing: string;
  bearer: string;
  bearerNote: string;
  from: DateForm;
  to: DateForm;
  dateNote: string;
  amounts: AmountForm[];
  baselineId: string | null;
  baselineShare: string;
  evidenceAtMost: string;
  evidenceWhy: string;
  recoverable: string;
  unrecoverableWhy: string;
  causes: CauseForm[];
  redress: string;
  declarationId: string | null;
  declarationParagraph: string;
  filedAsId: string | null;
  disputedWhere: string;
  citations: CitationForm[];
  tier: string;
  audienceId: string | null;
};

/** The form of a harm as it stands, or an empty one. */
export const harmToForm = (h: Harm | null): HarmForm => ({
  text: h?.text ?? "",
  category: h?.category ?? "",
  timing: h?.timing ?? "",
  bearer: h?.bearer ?? "",
  bearerNote: h?.bearerNote ?? "",
  from: h?.from ?? null,
  to: h?.to ?? null,
  dateNote: h?.dateNote ?? "",
  amounts: h?.amounts.map(amountToForm) ?? [],
  baselineId: h?.baselineId ?? null,
  baselineShare: h?.baselineShare ?? "",
  evidenceAtMost: h?.evidenceAtMost ?? "",
  evidenceWhy: h?.evidenceWhy ?? "",
  recoverable: h?.recoverable ?? "unknown",
  unrecoverableWhy: h?.unrecoverableWhy ?? "",
  causes: h?.causes.map((c) => ({ ...c, citations: c.citations.map(citationToForm) })) ?? [],
  redress: h?.redress ?? "",
  declarationId: h?.declarationId ?? null,
  declarationParagraph: h?.declarationParagraph ?? "",
  filedAsId: h?.filedAsId ?? null,
  disputedWhere: h?.disputedWhere ?? "",
  citations: h?.citations.map(citationToForm) ?? [],
  tier: h?.tier ?? "work_product",
  audienceId: h?.audienceId ?? null,
});

const words = (text: string) => text.trim() || null;
/** The title of a held document, for a cite of it. */
export const titleIn = (choices: { documents: readonly { id: string; label: string }[] }) => {
  const titles = new Map(choices.documents.map((d) => [d.id, d.label]));
  return (documentId: string) => titles.get(documentId);
};

type Errors = Record<string, string>;

/** Citations as sent; what is wrong with one goes to `errors` under its path. */
export function citationsToBody(
  list: readonly CitationForm[],
  at: string,
  titleOf: (documentId: string) => string | undefined,
  errors: Errors,
): object[] {
  return list.flatMap((c, i) => {
    const sent = citationToBody(c, titleOf);
    if ("body" in sent) return [sent.body];
    errors[`${at}.${i}`] = sent.error;
    return [];
  });
}

/** What the form sends, and what is wrong with it before it is sent. */
export function harmToBody(
  f: HarmForm,
  titleOf: (documentId: string) => string | undefined,
): { body: object; errors: Errors } {
  const errors: Errors = {};
  const body = {
    text: f.text,
    category: words(f.category),
    timing: words(f.timing),
    bearer: words(f.bearer),
    bearerNote: words(f.bearerNote),
    from: f.from,
    to: f.to,
    dateNote: words(f.dateNote),
    baselineId: f.baselineId,
    baselineShare: words(f.baselineShare),
    evidenceAtMost: words(f.evidenceAtMost),
    evidenceWhy: words(f.evidenceWhy),
    recoverable: f.recoverable,
    unrecoverableWhy: words(f.unrecoverableWhy),
    redress: words(f.redress),
    declarationId: f.declarationId,
    declarationParagraph: words(f.declarationParagraph),
    filedAsId: f.filedAsId,
    disputedWhere: words(f.disputedWhere),
    tier: f.tier,
    audienceId: f.audienceId,
    amounts: f.amounts.map((a, i) => amountToBody(a, f, `amounts.${i}`, errors)),
    causes: f.causes.map(({ citations, ...c }, i) => ({
      ...c,
      citations: citationsToBody(citations, `causes.${i}.citations`, titleOf, errors),
    })),
    citations: citationsToBody(f.citations, "citations", titleOf, errors),
  };
  if (f.text.trim() === "") errors.text = "Write one sentence that says what the harm is.";
  return { body, errors };
}
