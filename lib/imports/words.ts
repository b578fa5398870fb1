import { formatShort } from "@/lib/dates/format-date";
import { citeNumber, dispositionWords, kindWords, linkWords } from "@/lib/filings/words";
import { recipientWords } from "@/lib/parties/words";
import type { ProposalData } from "./proposal-schema";
import type { ImportReview } from "./schema";

export const channelWords = {
  upload: "Brought by hand",
  mail: "Mail from the court",
  rss: "The court's feed",
  courtlistener: "CourtListener",
} as const satisfies Record<ImportReview["channel"], string>;

export const importStateWords = {
  waiting: "Waits for review",
  accepted: "In the docket",
  discarded: "Put aside",
  reverted: "Taken back",
} as const satisfies Record<ImportReview["state"], string>;

export const proposalWords = {
  kind: "Kind",
  filer: "Filed by",
  link: "Link",
  hearing: "Hearing",
  deadline: "Deadline",
  posture: "Posture",
  counsel: "Counsel",
  service: "Service",
} as const satisfies Record<ProposalData["kind"], string>;

const fieldWords: Readonly<Record<string, string>> = {
  number: "No.",
  docId: "PACER document",
  seqNo: "Court's key",
  filedOn: "Filed",
  enteredOn: "Entered",
  enteredAt: "Entered at",
  shortText: "Event",
};
export const fieldLabel = (field: string): string => fieldWords[field] ?? field;

/** What the text of an entry speaks of, for a list: one, and several. */
export const speaksOf = {
  kind: ["its kind", "its kind"],
  filer: ["who filed it", "who filed it"],
  link: ["another entry", "other entries"],
  hearing: ["a hearing", "hearings"],
  deadline: ["a date", "dates"],
  posture: ["the posture", "the posture"],
  counsel: ["counsel", "counsel"],
  service: ["service", "service"],
} as const satisfies Record<ProposalData["kind"], readonly [string, string]>;

const spaced = (word: string) => word.replaceAll("_", " ");

export const postureWords = (posture: Extract<ProposalData, { kind: "posture" }>["posture"]): string =>
  posture === "tro" ? "TRO" : upperFirst(spaced(posture));

const changeWords = {
  appeared: "appears for",
  withdrew: "withdraws for",
  terminated: "no longer appears for",
  added: "appears for",
  admitted_pro_hac_vice: "admitted pro hac vice for",
  seeks_pro_hac_vice: "asks to appear pro hac vice for",
} as const;

/** "set for", "reset from Nov 18, 2026 to", "held", "vacated:" before the day. */
function hearingStep(d: Extract<ProposalData, { kind: "hearing" }>): string {
  if (d.state === "held") return "held on";
  if (d.state === "vacated") return "vacated, of";
  if (d.state === "reset")
    return d.replacesOn === null ? "reset to" : `reset from ${formatShort(d.replacesOn)} to`;
  return "set for";
}

const unitWords = {
  hours: "hour",
  days: "day",
  weeks: "week",
  months: "month",
  federal_working_days: "working day",
} as const;

/** "Nov 4, 2026", "14 days after this order", "every 60 days", else the words of the text. */
function whenOf(d: Extract<ProposalData, { kind: "deadline" }>): string {
  if (d.printedOn !== null) return `${formatShort(d.printedOn)}${d.at === null ? "" : ` at ${d.at}`}`;
  if (d.everyDays !== null) return `every ${d.everyDays} days`;
  if (d.count === null) return d.period ?? "";
  const { n, unit, direction, from } = d.count;
  // "within 14 days of this order the parties shall confer": what follows the order is what is due.
  const start = from?.replace(/^((?:the date of )?this (?:minute )?order|today)\b.*/i, "$1") ?? "this entry";
  return `${n} ${unitWords[unit]}${n === 1 ? "" : "s"} ${direction} ${start}`;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A proposal in one sentence, without the words it rests on. */
export const saysOf = (d: ProposalData): string => upperFirst(says(d));

function says(d: ProposalData): string {
  switch (d.kind) {
    case "kind":
      return kindWords[d.filingKind];
    case "filer":
      return d.printed;
    case "link": {
      const ruling = d.disposition === null ? "" : `: ${dispositionWords[d.disposition].toLowerCase()}`;
      return `${linkWords[d.link]} ${citeNumber(d.number)}${d.part === null ? "" : ` (${d.part})`}${ruling}`;
    }
    case "hearing":
      return `${d.title} ${hearingStep(d)} ${formatShort(d.on)}${d.at === null ? "" : ` at ${d.at}`}`;
    case "deadline":
      return `${d.title}: ${whenOf(d)}${d.act === "set" ? "" : ` (${d.act})`}`;
    case "posture":
      return `${postureWords(d.posture)}: ${spaced(d.state)}`;
    case "counsel":
      return `${d.name} ${changeWords[d.change]} ${d.forParty ?? "a party not named"}`;
    case "service":
      return `${recipientWords[d.recipient]}${d.name === "" || d.name === recipientWords[d.recipient] ? "" : `, ${d.name}`}: ${d.executed ? `served${d.servedOn === null ? "" : ` on ${formatShort(d.servedOn)}`}` : "not served"}`;
  }
}
