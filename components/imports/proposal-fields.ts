import type { SelectOption } from "@/components/ui/select";
import { dispositionWords, kindWords, linkWords, motionWords } from "@/lib/filings/words";
import type { ProposalData } from "@/lib/imports/proposal-schema";

export type ProposalField = {
  name: string;
  label: string;
  required: boolean;
  input: "text" | "number" | "date" | "time";
  /** What the field holds, of what was typed. */
  read: (text: string) => unknown;
  options: readonly SelectOption[] | null;
};

const orNull = (text: string) => (text.trim() === "" ? null : text);
const optionsOf = (words: Readonly<Record<string, string>>): SelectOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const named = (...values: string[]): SelectOption[] =>
  values.map((value) => ({
    value,
    label: value.charAt(0).toUpperCase() + value.slice(1).replaceAll("_", " "),
  }));

const field = (name: string, label: string, more: Partial<ProposalField> = {}): ProposalField => ({
  name,
  label,
  required: true,
  input: "text",
  read: more.required === false ? orNull : (text) => text,
  options: null,
  ...more,
});
const choice = (name: string, label: string, options: readonly SelectOption[], required = true) =>
  field(name, label, { options, required });

const fields = {
  kind: [
    choice("filingKind", "Kind", optionsOf(kindWords)),
    choice("motionKind", "What is asked", optionsOf(motionWords), false),
  ],
  filer: [
    field("printed", "Filed by, as printed"),
    field("parties", "Parties, separated by semicolons", {
      read: (text) =>
        text
          .split(";")
          .map((p) => p.trim())
          .filter((p) => p !== ""),
    }),
  ],
  link: [
    choice("link", "How", optionsOf(linkWords)),
    field("number", "ECF No.", { input: "number", read: Number }),
    choice("disposition", "Ruling", optionsOf(dispositionWords), false),
    field("part", "Which part of it", { required: false }),
  ],
  hearing: [
    choice(
      "hearing",
      "Kind",
      named(
        "motion_hearing",
        "status_conference",
        "scheduling_conference",
        "pi_hearing",
        "tro_hearing",
        "oral_argument",
        "trial",
        "other",
      ),
    ),
    field("title", "Title"),
    choice("state", "State", named("set", "reset", "vacated", "held")),
    field("on", "Day", { input: "date" }),
    field("at", "Time", { input: "time", required: false }),
    field("place", "Place", { required: false }),
    field("judge", "Judge", { required: false }),
    field("replacesOn", "Reset from the day", { input: "date", required: false }),
  ],
  deadline: [
    field("title", "What is due"),
    choice("side", "Whose", named("ours", "theirs", "court")),
    field("printedOn", "Date the docket prints", { input: "date", required: false }),
    field("at", "Time", { input: "time", required: false }),
    field("period", "Or a period, in its words", { required: false }),
    choice("act", "Act", named("set", "extended", "vacated")),
  ],
  posture: [
    choice(
      "posture",
      "Of what",
      named(
        "tro",
        "preliminary_injunction",
        "stay_of_agency_action",
        "stay_pending_appeal",
        "stay_of_case",
        "abeyance",
        "merits",
        "appeal",
      ),
    ),
    choice(
      "state",
      "State",
      named(
        "sought",
        "granted",
        "granted_in_part",
        "denied",
        "vacated",
        "expired",
        "moot",
        "pending",
        "decided",
        "withdrawn",
        "in_effect",
        "lifted",
      ),
    ),
    field("on", "Since", { input: "date", required: false }),
  ],
  counsel: [
    field("name", "Name"),
    field("forParty", "For", { required: false }),
    choice(
      "change",
      "Change",
      named("appeared", "withdrew", "terminated", "added", "admitted_pro_hac_vice", "seeks_pro_hac_vice"),
    ),
  ],
  service: [
    choice("recipient", "On whom", named("us_attorney", "attorney_general", "agency", "officer", "party")),
    field("name", "Name"),
    field("servedOn", "Served on", { input: "date", required: false }),
  ],
} as const satisfies Record<ProposalData["kind"], readonly ProposalField[]>;

/** What may be corrected of a proposal. */
export const fieldsOf = (kind: ProposalData["kind"]): readonly ProposalField[] => fields[kind];
