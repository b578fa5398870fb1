import { Disposition, type FilingKind, LinkKind, type MotionKind } from "@/lib/db/generated/enums";
import { citeNumber, dispositionWords, kindWords, linkWords, motionWords } from "@/lib/filings/words";
import { type AlternativeGroup, type Ground, group, type Of, spaced } from "./alternative-group";

/** What a kind is most often mistaken for. */
const mistakenFor: Partial<Record<FilingKind, readonly FilingKind[]>> = {
  motion: ["cross_motion", "notice"],
  cross_motion: ["motion", "opposition"],
  opposition: ["reply", "memorandum"],
  reply: ["opposition", "memorandum"],
  memorandum: ["opposition", "reply"],
  notice: ["motion", "status_report"],
  order: ["minute_order", "opinion"],
  minute_order: ["order", "hearing"],
  opinion: ["order", "judgment"],
  judgment: ["order", "opinion"],
  status_report: ["notice", "motion"],
  declaration: ["exhibit", "notice"],
  stipulation: ["motion", "notice"],
};
const oftenMeant: readonly FilingKind[] = [
  "motion",
  "opposition",
  "reply",
  "memorandum",
  "notice",
  "order",
  "minute_order",
  "opinion",
  "status_report",
  "declaration",
];
const oftenAsked: readonly MotionKind[] = [
  "extension",
  "dismiss",
  "summary_judgment",
  "preliminary_injunction",
  "tro",
  "stay",
  "leave",
  "amend",
  "pro_hac_vice",
  "seal",
];

export function ofKind(d: Of<"kind">): AlternativeGroup[] {
  const near = mistakenFor[d.filingKind] ?? [];
  const isMotion = /motion/.test(d.filingKind);
  return [
    group("Kind", [...near, ...oftenMeant], d.filingKind, (kind) => ({
      label: kindWords[kind],
      // What is asked belongs to a motion alone.
      data: { ...d, filingKind: kind, motionKind: /motion/.test(kind) ? d.motionKind : null },
      likely: near.includes(kind),
    })),
    group("Asks for", isMotion ? oftenAsked : [], d.motionKind, (motionKind) => ({
      label: motionWords[motionKind],
      data: { ...d, motionKind },
    })),
  ];
}

const nearRulings: Partial<Record<Disposition, readonly Disposition[]>> = {
  granted: ["granted_in_part", "denied"],
  denied: ["denied_without_prejudice", "denied_as_moot"],
  granted_in_part: ["granted", "denied_in_part"],
  denied_in_part: ["denied", "granted_in_part"],
  denied_without_prejudice: ["denied", "denied_as_moot"],
  denied_as_moot: ["denied", "denied_without_prejudice"],
};

export function ofLink(d: Of<"link">, { named }: Ground): AlternativeGroup[] {
  const ruling = d.disposition;
  const near = ruling === null ? [] : (nearRulings[ruling] ?? []);
  return [
    group("Entry", named.numbers, d.number, (number) => ({
      label: citeNumber(number),
      data: { ...d, number },
      likely: true,
    })),
    group(
      "Ruling",
      d.link === "disposes_of" ? [...near, ...Object.values(Disposition)] : [],
      ruling,
      (disposition) => ({
        label: spaced(dispositionWords[disposition]),
        data: { ...d, disposition },
        likely: near.includes(disposition),
      }),
    ),
    group(
      "Tie",
      // A ruling needs to be said too: that is in the form.
      Object.values(LinkKind).filter((link) => link !== "disposes_of"),
      d.link === "disposes_of" ? null : d.link,
      (link) => ({ label: spaced(linkWords[link]), data: { ...d, link, disposition: null } }),
    ),
  ];
}

export const ofFiler = (d: Of<"filer">, { named, people }: Ground): AlternativeGroup[] => [
  group(
    "Filed by",
    [...named.parties, ...people.parties],
    d.parties.length === 1 ? (d.parties[0] ?? null) : d.printed,
    (name) => ({
      label: name,
      data: { ...d, printed: name, parties: [name] },
      likely: named.parties.includes(name),
    }),
  ),
  group("All of a side", ["Plaintiffs", "Defendants"], d.printed, (side) => ({
    label: `All ${side.toLowerCase()}`,
    data: { ...d, printed: side, parties: [side] },
  })),
];
