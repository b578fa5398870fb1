import { Disposition, type FilingKind, LinkKind } from "@/lib/db/generated/enums";
import { dispositionWords, kindWords, linkWords } from "@/lib/filings/words";
import type { ProposalData } from "./proposal-schema";

export type CommonCorrection = { key: string; label: string; data: ProposalData };

/** The kinds that are mistaken for each other; a menu of all would need scrolling, and the form has them. */
const oftenMeant: readonly FilingKind[] = [
  "motion",
  "opposition",
  "reply",
  "memorandum",
  "notice",
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "status_report",
  "declaration",
  "cross_motion",
];

/**
 * What is most often wrong of a proposal, and the values it is mistaken for: another kind, another ruling, another tie.
 * Each is a whole proposal that can be saved as it is. Null where no single choice sets it right.
 */
export function commonCorrections(data: ProposalData): { label: string; choices: CommonCorrection[] } | null {
  if (data.kind === "kind")
    return {
      label: "Another kind",
      choices: oftenMeant
        .filter((kind) => kind !== data.filingKind)
        .map((kind) => ({
          key: kind,
          label: kindWords[kind],
          // What is asked belongs to a motion alone.
          data: { ...data, filingKind: kind, motionKind: /motion/.test(kind) ? data.motionKind : null },
        }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    };
  if (data.kind === "link" && data.link === "disposes_of")
    return {
      label: "Another ruling",
      choices: Object.values(Disposition)
        .filter((disposition) => disposition !== data.disposition)
        .map((disposition) => ({
          key: disposition,
          label: dispositionWords[disposition],
          data: { ...data, disposition },
        })),
    };
  if (data.kind === "link")
    return {
      label: "Another tie",
      choices: Object.values(LinkKind)
        // A ruling needs to be said too: that is in the form.
        .filter((link) => link !== data.link && link !== "disposes_of")
        .map((link) => ({
          key: link,
          label: `${linkWords[link]} ECF No. ${data.number}`,
          data: { ...data, link, disposition: null },
        })),
    };
  return null;
}
