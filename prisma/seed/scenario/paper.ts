/** Short ways to write the parts of a court paper that repeat. */
import type { Block } from "../pdf/court-pdf-types";
import type { ScenarioDocument, Tier } from "./scenario-types";

export const title = (text: string): Block => ({ kind: "title", text });
export const heading = (text: string): Block => ({ kind: "heading", text });
export const para = (text: string): Block => ({ kind: "para", text });
export const quote = (text: string): Block => ({ kind: "quote", text });

/** Numbered paragraphs from `first` on. */
export const numbered = (first: number, ...texts: string[]): Block[] =>
  texts.map((text, i) => ({ kind: "numbered", number: first + i, text }));

export const PLAINTIFF_SIGNATURE = [
  "/s/ Lead counsel for the plaintiff",
  "Lead counsel for the plaintiff",
  "Counsel for Legion LegalTech Corp.",
];
export const DEFENDANTS_SIGNATURE = [
  "/s/ Counsel for the defendants",
  "Counsel for the defendants",
  "United States Department of Justice",
  "Civil Division",
];

export const signed = (dated: string, lines: string[]): Block => ({
  kind: "signature",
  dated: `Dated: ${dated}`,
  lines: [...lines, "(illustrative)"],
});
export const byPlaintiff = (dated: string) => signed(dated, PLAINTIFF_SIGNATURE);
export const byDefendants = (dated: string) => signed(dated, DEFENDANTS_SIGNATURE);
export const byCourt = (dated: string): Block =>
  signed(dated, ["/s/ Judge (illustrative)", "United States District Judge"]);

type Extra = { tier?: Tier; caption?: "full" | "none"; redactionOf?: string };
export const paper = (key: string, name: string, blocks: Block[], extra: Extra = {}): ScenarioDocument => ({
  key,
  title: name,
  tier: extra.tier ?? "record",
  blocks,
  caption: extra.caption ?? "full",
  notHeldReason: null,
  redactionOf: extra.redactionOf ?? null,
});

export const notHeld = (key: string, name: string, reason: string, tier: Tier): ScenarioDocument => ({
  key,
  title: name,
  tier,
  blocks: null,
  caption: "none",
  notHeldReason: reason,
  redactionOf: null,
});

/** A proposed order: unsigned, with a line for the judge. */
export const proposedOrder = (key: string, motion: string, ...ordered: string[]): ScenarioDocument =>
  paper(key, "[Proposed] Order", [
    title("[PROPOSED] ORDER"),
    para(`Upon consideration of ${motion}, any opposition and reply, and the entire record, it is hereby`),
    ...ordered.map((text, i) => para(`${i === 0 ? "ORDERED" : "FURTHER ORDERED"} that ${text}`)),
    para("SO ORDERED."),
    {
      kind: "signature",
      dated: "Dated: ____________, 2026",
      lines: ["______________________________", "United States District Judge"],
    },
  ]);

/** A sheet that stands where an exhibit would stand, when its words are not on record here. */
export const slipSheet = (key: string, name: string, text: string): ScenarioDocument =>
  paper(key, name, [title(name.toUpperCase()), para(text)], { caption: "none" });
