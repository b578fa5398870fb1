import { type CitationForm, citationToForm } from "./citation-form";
import type { Fact } from "./fact-schema";
import { citationsToBody, type DateForm } from "./harm-form";

export type FactForm = {
  text: string;
  date: DateForm;
  dateNote: string;
  state: string;
  lane: string;
  tags: string;
  people: string;
  governmentActionId: string | null;
  elementIds: string[];
  factors: string[];
  diligenceStep: string;
  explainsStep: string;
  evidenceAtMost: string;
  evidenceWhy: string;
  citations: CitationForm[];
  tier: string;
  audienceId: string | null;
};

/** The form of a fact as it stands, or an empty one. */
export const factToForm = (f: Fact | null): FactForm => ({
  text: f?.text ?? "",
  date: f?.date ?? null,
  dateNote: f?.dateNote ?? "",
  state: f?.state ?? "unsure",
  lane: f?.lane ?? "",
  tags: f?.tags.join(", ") ?? "",
  people: f?.people.join(", ") ?? "",
  governmentActionId: f?.governmentActionId ?? null,
  elementIds: f?.elementIds ?? [],
  factors: f?.factors ?? [],
  diligenceStep: f?.diligenceStep ?? "",
  explainsStep: f?.explainsStep ?? "",
  evidenceAtMost: f?.evidenceAtMost ?? "",
  evidenceWhy: f?.evidenceWhy ?? "",
  citations: f?.citations.map(citationToForm) ?? [],
  tier: f?.tier ?? "work_product",
  audienceId: f?.audienceId ?? null,
});

const list = (text: string) =>
  text
    .split(/[,;]/)
    .map((t) => t.trim())
    .filter((t) => t !== "");

/** What the form sends, and what is wrong with it before it is sent. */
export function factToBody(f: FactForm, titleOf: (documentId: string) => string | undefined) {
  const errors: Record<string, string> = {};
  if (f.text.trim() === "") errors.text = "Write one sentence that says what happened.";
  const body = {
    ...f,
    lane: f.lane || null,
    dateNote: f.dateNote.trim() || null,
    tags: list(f.tags),
    people: list(f.people),
    diligenceStep: f.diligenceStep || null,
    explainsStep: f.explainsStep || null,
    evidenceAtMost: f.evidenceAtMost || null,
    evidenceWhy: f.evidenceWhy.trim() || null,
    citations: citationsToBody(f.citations, "citations", titleOf, errors),
  };
  return { body, errors };
}
