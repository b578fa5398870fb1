import type { Block } from "../pdf/court-pdf-types";
import { firstFiling } from "../pdf/scenario-paper";
import type { ScenarioDeclaration, ScenarioHarm } from "../scenario/proof-types";
import { scenario } from "../scenario/scenario";
import type { ScenarioDocument, Tier } from "../scenario/scenario-types";
import { dbDate, type Play } from "./play";
import { newRowId } from "./row-id";

/** One declaration as it is filed: a sealed one has a public twin, which is a declaration of its own to cite. */
type Version = {
  key: string;
  declaration: ScenarioDeclaration;
  document: ScenarioDocument | null;
  tier: Tier;
};

const documentOf = (key: string | null) => scenario.documents.find((d) => d.key === key) ?? null;
const twinKey = (key: string) => `${key}/public`;

function versionsOf(declaration: ScenarioDeclaration): Version[] {
  const document = documentOf(declaration.document);
  const own: Version = {
    key: declaration.key,
    declaration,
    document,
    tier: document?.tier ?? "work_product",
  };
  const twin = scenario.documents.find((d) => document !== null && d.redactionOf === document.key);
  return twin === undefined
    ? [own]
    : [own, { key: twinKey(declaration.key), declaration, document: twin, tier: twin.tier }];
}

const versions = scenario.declarations.flatMap(versionsOf);
const isClosed = (tier: Tier) => tier !== "record" && tier !== "work_product";

/** The version that a harm may rest on: an open harm on the public one, or it would be sealed with the other. */
export function declarationKey(harm: ScenarioHarm): string | null {
  if (harm.declaration === null) return null;
  const { key } = harm.declaration;
  const closed = versions.some((v) => v.key === key && isClosed(v.tier));
  return closed && !isClosed(harm.tier) ? twinKey(key) : key;
}

/** "3-4, 6" -> 3, 4, 6 */
export function paragraphNumbers(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

const isNumbered = (b: Block): b is Extract<Block, { kind: "numbered" }> => b.kind === "numbered";
/** The secret words are printed in brackets in the sealed copy and are absent from the public one. */
const wordsFor = (text: string, tier: Tier) =>
  text.replace(/\{\{(.*?)\}\}/g, isClosed(tier) ? "[$1]" : "[redacted]");

function paragraphRows(play: Play, v: Version) {
  return (v.document?.blocks ?? []).filter(isNumbered).map(({ number, text }) => {
    const harm = scenario.harms.find(
      (h) =>
        declarationKey(h) === v.key &&
        h.declaration !== null &&
        paragraphNumbers(h.declaration.paragraph).includes(number),
    );
    const fact = scenario.facts.find(
      (f) =>
        (isClosed(v.tier) || !isClosed(f.tier)) &&
        f.citations.some((c) => c.document === v.document?.key && c.paragraph === String(number)),
    );
    return {
      ...play.guard(v.tier),
      id: newRowId(),
      declarationId: play.id("declaration", v.key),
      number,
      text: wordsFor(text, v.tier),
      factId: fact === undefined ? null : play.id("fact", fact.key),
      harmId: harm === undefined ? null : play.id("harm", harm.key),
    };
  });
}

export async function writeDeclarations(play: Play): Promise<void> {
  await play.tx.declaration.createMany({
    data: versions.map((v) => ({
      ...play.guard(v.tier),
      id: play.id("declaration", v.key),
      title: v.document?.title ?? `Declaration of ${v.declaration.declarant} (draft)`,
      declarant: v.declaration.declarant,
      basis: v.declaration.basis,
      signedAbroad: v.declaration.outsideUnitedStates,
      signedOn: dbDate(v.declaration.signedOn),
      signedWhere: v.declaration.place,
      filingId: play.filing(v.document === null ? null : (firstFiling(v.document.key)?.entry.key ?? null)),
      documentId: v.document === null ? null : play.id("document", v.document.key),
      createdById: play.person("associate"),
    })),
  });
}

/** Numbered paragraphs, each with the fact and the harm it states. Harms come before. */
export async function writeParagraphs(play: Play): Promise<void> {
  await play.tx.declarationParagraph.createMany({ data: versions.flatMap((v) => paragraphRows(play, v)) });
}
