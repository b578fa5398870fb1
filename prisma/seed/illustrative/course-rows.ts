import { toDbDate } from "@/lib/dates/court-date";
import { courtDateAt, courtTimeAt } from "@/lib/dates/court-zone";
import { formatShort } from "@/lib/dates/format-date";
import type { HearingKind, PostureKind, PostureState } from "@/lib/db/generated/enums";
import { scenario } from "../scenario/scenario";
import type { ScenarioPosture } from "../scenario/scenario-types";
import { at, dbDate, entryOf, found, type Play } from "./play";

const HEARINGS: Record<string, HearingKind> = {
  "Preliminary injunction hearing": "pi_hearing",
  "Initial status conference": "status_conference",
  "Motion hearing": "motion_hearing",
};

/** Each hearing as the court set it; one that was reset is named by the one that took its place. */
export async function writeHearings(play: Play): Promise<void> {
  await play.tx.hearing.createMany({
    data: scenario.hearings
      .filter((h) => h.case === play.key)
      .map((h) => {
        const starts = new Date(h.startsAt);
        const replaced = scenario.hearings.find((other) => other.replacedBy === h.key);
        const first = h.entries[0] ?? null;
        return {
          ...play.guard("record"),
          id: play.id("hearing", h.key),
          kind: found(HEARINGS[h.kind], h.kind),
          title: h.kind,
          heldOn: toDbDate(courtDateAt(starts)),
          startsAt: courtTimeAt(starts).slice(0, 5),
          place: h.place,
          judge: h.judge,
          state: h.state,
          replacesId: replaced === undefined ? null : play.id("hearing", replaced.key),
          setByFilingId: play.filing(first),
          changedByFilingId: h.state === "set" ? null : play.filing(h.entries.at(-1) ?? null),
          transcriptFilingId: play.filing(h.transcriptEntry),
          argues: h.argues.length === 0 ? null : h.argues.join("; "),
          rulings: h.rulings.length === 0 ? null : h.rulings.join("\n"),
          createdById: play.person("paralegal"),
          ...(first === null ? {} : { createdAt: at(entryOf(first).enteredOn, "18:00") }),
        };
      }),
  });
}

const STATES: Record<string, PostureState> = {
  "Not sought": "not_sought",
  "Denied without prejudice": "denied",
  "Sought on appeal, pending": "sought",
  "Motion to dismiss and cross-motion pending": "pending",
  Pending: "pending",
};
/** What the card shows as part of the preliminary injunction and not as a line of its own. */
const PART_OF_INJUNCTION = ["security", "consolidation_65a2"];

const sentence = (p: ScenarioPosture) => (p.note === "" ? `${p.state}.` : `${p.state}. ${p.note}`);

function isKind(item: ScenarioPosture["item"]): item is Extract<ScenarioPosture["item"], PostureKind> {
  return !PART_OF_INJUNCTION.includes(item);
}

/** The posture card; the appeal's holds what was asked there. */
export async function writePosture(play: Play): Promise<void> {
  const security = scenario.posture.find((p) => p.item === "security");
  const consolidation = scenario.posture.find((p) => p.item === "consolidation_65a2");
  await play.tx.postureItem.createMany({
    data: scenario.posture.flatMap((p) => {
      if (!isKind(p.item)) return [];
      const elsewhere = p.entry !== null && entryOf(p.entry).case !== play.key;
      if (play.key === "appeal" && (elsewhere || (p.entry === null && p.item !== "stay_pending_appeal")))
        return [];
      const injunction = p.item === "preliminary_injunction";
      const advanced =
        injunction && consolidation !== undefined
          ? ` Consolidation under Rule 65(a)(2): ${consolidation.state.toLowerCase()}${consolidation.on === null ? "" : `, ${formatShort(consolidation.on)}`}.`
          : "";
      return [
        {
          ...play.guard("record"),
          kind: p.item,
          state: found(STATES[p.state], p.state),
          onDate: dbDate(p.on),
          filingId: play.filing(p.entry),
          security: injunction && security !== undefined ? sentence(security) : null,
          consolidated: false,
          note: `${sentence(p)}${advanced}`,
          createdById: play.person("associate"),
        },
      ];
    }),
  });
}
