import { onDay, type UncertainDate, uncertainDate } from "@/lib/dates/uncertain-date";
import type { AccessGroup } from "@/lib/db/generated/enums";
import type { ScenarioAccessInterval } from "../scenario/proof-types";
import { scenario } from "../scenario/scenario";
import { citationRow } from "./citation";
import type { Paper } from "./papers";
import type { Play } from "./play";
import { boundsOf } from "./scenario-dates";

const dayOr = (date: string, precision: "day" | "around"): UncertainDate =>
  precision === "day" ? onDay(date) : uncertainDate("around", { start: date, marginDays: 1 });

/** A version of a government action is a row of its own. */
export const versionKey = (action: string, index: number) => `${action}/${index}`;

/** What the government did, each version naming the one before it; the first is the directive, in force until lifted. */
export async function writeGovernment(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const row = play.guard("record");
  for (const action of scenario.governmentActions) {
    const lifting = action.versions.at(-1);
    for (const [index, version] of action.versions.entries()) {
      const id = play.id("action", versionKey(action.key, index));
      const started = dayOr(version.on, version.precision);
      const first = index === 0;
      await play.tx.governmentAction.create({
        data: {
          ...row,
          id,
          title: first ? action.title : `${action.title}: ${version.label}`,
          text: `${version.label}. ${version.provisions.join(". ")}.`,
          startDated: { ...started },
          ...(first && lifting !== undefined && lifting !== version
            ? { endDated: { ...dayOr(lifting.on, lifting.precision) } }
            : {}),
          ...boundsOf(started),
          provisions: version.provisions,
          isDirective: first,
          supersedesId: first ? null : play.id("action", versionKey(action.key, index - 1)),
          createdById: play.person("associate"),
        },
        select: { id: true },
      });
    }
  }
  await play.tx.factCitation.createMany({
    data: scenario.governmentActions.flatMap((action) =>
      action.versions.flatMap((version, index) =>
        version.citations.map((c) =>
          citationRow(
            play,
            papers,
            { governmentActionId: play.id("action", versionKey(action.key, index)) },
            row,
            c,
          ),
        ),
      ),
    ),
  });
}

const GROUPS: Record<ScenarioAccessInterval["group"], AccessGroup> = {
  all_customers: "all",
  foreign_nationals: "foreign_nationals",
  vetted_organisations: "vetted_organisations",
};

function endOf(i: ScenarioAccessInterval): UncertainDate | null {
  if (i.to === null) return null;
  if (i.toEarliest !== null) return uncertainDate("between", { start: i.toEarliest, end: i.to });
  return dayOr(i.to, i.precision);
}

/** Who lacked which model from when to when; lost days are computed from these, never typed. */
export async function writeAccess(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const row = play.guard("record");
  await play.tx.accessInterval.createMany({
    data: scenario.accessIntervals.map((i) => {
      const end = endOf(i);
      return {
        ...row,
        id: play.id("interval", i.key),
        model: i.model,
        group: GROUPS[i.group],
        startDated: { ...onDay(i.from) },
        ...(end === null ? {} : { endDated: { ...end } }),
        account:
          i.basis === "required" ? "Required by the directive" : "Done beyond the directive by its addressee",
        note: i.note,
        createdById: play.person("associate"),
      };
    }),
  });
  await play.tx.factCitation.createMany({
    data: scenario.accessIntervals.flatMap((i) =>
      i.citations.map((c) =>
        citationRow(play, papers, { accessIntervalId: play.id("interval", i.key) }, row, c),
      ),
    ),
  });
}
