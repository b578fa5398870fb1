import type { z } from "zod";
import { onDay } from "@/lib/dates/uncertain-date";
import type { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { type CitationForm, citationToBody, citationToForm } from "./citation-form";
import type { Harm } from "./schema";
import type { AccessGroup, AmountUnit, RatePeriod } from "./vocabulary";

/** As a draft keeps it: plain JSON. */
export type DateForm = z.output<typeof uncertainDateSchema> | null;

export type AmountForm = {
  id: string | null;
  label: string;
  low: string;
  high: string;
  unit: AmountUnit | "";
  method: string;
  kind: "lump" | "rate";
  at: DateForm;
  per: RatePeriod;
  each: { what: string; low: string; high: string }[];
  /** "" : the harm's own dates. */
  model: string;
  group: AccessGroup;
};
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

export const emptyAmount: AmountForm = {
  id: null,
  label: "",
  low: "",
  high: "",
  unit: "",
  method: "",
  kind: "lump",
  at: null,
  per: "working_day",
  each: [],
  model: "",
  group: "foreign_nationals",
};

const amountToForm = (a: Harm["amounts"][number]): AmountForm => ({
  ...emptyAmount,
  id: a.id,
  label: a.label,
  low: String(a.low),
  high: String(a.high),
  unit: a.unit,
  method: a.method,
  kind: a.form.kind,
  ...(a.form.kind === "lump"
    ? { at: a.form.at }
    : {
        per: a.form.per,
        each: a.form.each.map((e) => ({ what: e.what, low: String(e.low), high: String(e.high) })),
        ...(a.form.during.kind === "access"
          ? { model: a.form.during.model, group: a.form.during.group }
          : {}),
      }),
});

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

/** "$1,200.50" as a number; NaN where it is none. */
export const readAmount = (text: string): number => {
  const plain = text.replaceAll(",", "").replace(/^\$/, "").trim();
  return plain === "" ? Number.NaN : Number(plain);
};

type Errors = Record<string, string>;

function amountToBody(a: AmountForm, f: HarmForm, at: string, errors: Errors): object {
  const low = readAmount(a.low);
  const high = a.high.trim() === "" ? low : readAmount(a.high);
  if (Number.isNaN(low)) errors[`${at}.low`] = "Give the low end as a number.";
  if (Number.isNaN(high)) errors[`${at}.high`] = "Give the high end as a number.";
  if (a.unit === "") errors[`${at}.unit`] = "Give the unit of the amount.";
  if (low < 0) errors[`${at}.low`] = "An amount cannot be negative.";
  if (low >= 0 && high < low) errors[`${at}.high`] = "The high end is below the low end.";
  if (a.kind === "rate")
    for (const [n, e] of a.each.entries())
      if (!(readAmount(e.low) >= 0))
        errors[`${at}.form.each.${n}.low`] = "Say how many there are, as a number.";
  const begun = f.from;
  if (a.kind === "rate" && a.model === "" && begun === null)
    errors[`${at}.form`] =
      "A rate runs over time: say when the harm began, or choose the model that was lost.";
  if (a.kind === "lump" && a.at === null && begun === null)
    errors[`${at}.form`] = "Say when it was lost, or when the harm began.";
  const form =
    a.kind === "lump"
      ? { kind: "lump", at: a.at ?? begun ?? onDay("1970-01-01") }
      : {
          kind: "rate",
          per: a.per,
          each: a.each.map((e) => ({
            what: e.what.trim(),
            low: readAmount(e.low),
            high: e.high.trim() === "" ? readAmount(e.low) : readAmount(e.high),
          })),
          during:
            a.model === ""
              ? { kind: "dates", from: begun, to: f.to }
              : { kind: "access", model: a.model, group: a.group },
        };
  return { id: a.id, label: a.label, model: words(a.model), unit: a.unit, low, high, method: a.method, form };
}

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
