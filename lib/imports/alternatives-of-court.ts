import { formatShort } from "@/lib/dates/format-date";
import type { PostureState } from "@/lib/db/generated/enums";
import { type AlternativeGroup, type Ground, group, type Of, spaced } from "./alternative-group";
import { postureWords } from "./words";

const hearingKinds = [
  "motion_hearing",
  "status_conference",
  "scheduling_conference",
  "pi_hearing",
  "tro_hearing",
  "oral_argument",
  "trial",
  "other",
] as const;

export const ofHearing = (d: Of<"hearing">, { named }: Ground): AlternativeGroup[] => [
  group("Day", named.dates, d.on, (on) => ({ label: formatShort(on), data: { ...d, on }, likely: true })),
  group("Hour", named.hours, d.at, (at) => ({ label: at, data: { ...d, at } })),
  group("State", ["set", "reset", "vacated", "held"] as const, d.state, (state) => ({
    label: spaced(state),
    data: { ...d, state, replacesOn: state === "reset" ? d.replacesOn : null },
  })),
  group("Kind", hearingKinds, d.hearing, (hearing) => ({ label: spaced(hearing), data: { ...d, hearing } })),
];

const sideWords = { ours: "Ours", theirs: "Theirs", court: "The court’s" } as const;

export const ofDeadline = (d: Of<"deadline">, { named }: Ground): AlternativeGroup[] => [
  group("Day", named.dates, d.printedOn, (printedOn) => ({
    label: formatShort(printedOn),
    data: { ...d, printedOn, period: null, count: null, everyDays: null },
    likely: true,
  })),
  group("Whose", ["ours", "theirs", "court"] as const, d.side, (side) => ({
    label: sideWords[side],
    data: { ...d, side },
    likely: side !== "court",
  })),
  group("Hour", d.printedOn === null ? [] : named.hours, d.at, (at) => ({ label: at, data: { ...d, at } })),
  group("What it does", ["set", "extended", "vacated"] as const, d.act, (act) => ({
    label: { set: "Sets a date", extended: "Extends one", vacated: "Takes one away" }[act],
    data: { ...d, act },
  })),
];

const postures = [
  "tro",
  "preliminary_injunction",
  "stay_of_agency_action",
  "stay_pending_appeal",
  "stay_of_case",
  "abeyance",
  "merits",
  "appeal",
] as const;
const postureStates = [
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
] as const;
const nearStates: Partial<Record<PostureState, readonly PostureState[]>> = {
  sought: ["withdrawn", "pending"],
  granted: ["granted_in_part", "denied"],
  granted_in_part: ["granted", "denied"],
  denied: ["granted_in_part", "moot"],
  in_effect: ["lifted", "vacated"],
};

export function ofPosture(d: Of<"posture">, { named }: Ground): AlternativeGroup[] {
  const near = nearStates[d.state] ?? [];
  return [
    group("State", [...near, ...postureStates], d.state, (state) => ({
      label: spaced(state),
      data: { ...d, state },
      likely: near.includes(state),
    })),
    group("Of", postures, d.posture, (posture) => ({
      label: postureWords(posture),
      data: { ...d, posture },
    })),
    group("Since", named.dates, d.on, (on) => ({ label: formatShort(on), data: { ...d, on } })),
  ];
}
