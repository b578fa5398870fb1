import { formatShort } from "@/lib/dates/format-date";
import { recipientWords } from "@/lib/parties/words";
import { type AlternativeGroup, type Ground, group, type Of, spaced } from "./alternative-group";

const changes = [
  "appeared",
  "withdrew",
  "terminated",
  "added",
  "admitted_pro_hac_vice",
  "seeks_pro_hac_vice",
] as const;

export const ofCounsel = (d: Of<"counsel">, { named, people }: Ground): AlternativeGroup[] => [
  group("For", [...named.parties, ...people.parties], d.forParty, (forParty) => ({
    label: forParty,
    data: { ...d, forParty },
    likely: named.parties.includes(forParty),
  })),
  group("Counsel", [...named.counsel, ...people.counsel], d.name, (name) => ({
    label: name,
    data: { ...d, name },
    likely: named.counsel.includes(name),
  })),
  group("Change", changes, d.change, (change) => ({ label: spaced(change), data: { ...d, change } })),
];

export const ofService = (d: Of<"service">, { named }: Ground): AlternativeGroup[] => [
  group("Served on", named.dates, d.servedOn, (servedOn) => ({
    label: formatShort(servedOn),
    data: { ...d, servedOn, executed: true },
    likely: true,
  })),
  group("Return", ["executed", "unexecuted"], d.executed ? "executed" : "unexecuted", (how) => ({
    label: how === "executed" ? "Served" : "Not served",
    data: { ...d, executed: how === "executed", servedOn: how === "executed" ? d.servedOn : null },
    likely: true,
  })),
  group(
    "On whom",
    ["us_attorney", "attorney_general", "agency", "officer", "party"] as const,
    d.recipient,
    (recipient) => ({
      label: recipientWords[recipient],
      data: { ...d, recipient },
    }),
  ),
];
