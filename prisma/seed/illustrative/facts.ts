import type { UncertainDate } from "@/lib/dates/uncertain-date";
import type { Lane } from "@/lib/db/generated/enums";
import type { ScenarioFact } from "../scenario/proof-types";
import { scenario } from "../scenario/scenario";
import { citationRow } from "./citation";
import { versionKey } from "./government";
import type { Paper } from "./papers";
import { found, type Play } from "./play";
import { newRowId } from "./row-id";
import { boundsOf, uncertainOf } from "./scenario-dates";

/** The lane of the timeline, by a fact's first tag. */
const LANES: Record<string, Lane> = {
  directive: "government",
  mootness: "government",
  recurrence: "government",
  access: "access",
  workforce: "harm",
  operations: "harm",
  competition: "harm",
  customers: "harm",
  residual: "harm",
  merits: "case",
  baseline: "evidence",
};

const laneOf = (f: ScenarioFact): Lane | null => {
  const tag = f.tags[0];
  return tag === undefined ? null : found(LANES[tag], tag);
};

/** The facts that are a government action themselves. */
const ACTIONS: Record<string, string> = {
  "f-directive": versionKey("g-directive", 0),
  "f-partial": versionKey("g-directive", 1),
  "f-lifted": versionKey("g-directive", 2),
};

/** The facts, what proves each, and the elements each goes to. */
export async function writeFacts(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const { tx } = play;
  const factId = (key: string) => play.id("fact", key);
  const dates = new Map<string, UncertainDate>(
    scenario.facts.map((f) => [factId(f.key), uncertainOf(f.date, factId)]),
  );
  await tx.fact.createMany({
    data: scenario.facts.map((f) => {
      const id = factId(f.key);
      const dated = found(dates.get(id), f.key);
      const action = ACTIONS[f.key];
      return {
        ...play.guard(f.tier),
        id,
        text: f.text,
        lane: laneOf(f),
        dated: { ...dated },
        ...boundsOf(dated, (other) => dates.get(other)),
        state: f.state,
        tags: f.tags,
        governmentActionId: action === undefined ? null : play.id("action", action),
        createdById: play.person("associate"),
      };
    }),
  });
  await tx.factCitation.createMany({
    data: scenario.facts.flatMap((f) =>
      f.citations.map((c) => citationRow(play, papers, { factId: factId(f.key) }, play.guard(f.tier), c)),
    ),
  });
  await tx.factElement.createMany({
    data: scenario.facts.flatMap((f) =>
      f.elements.map((element) => ({
        ...play.guard(f.tier),
        id: newRowId(),
        factId: factId(f.key),
        elementId: play.id("element", element),
      })),
    ),
  });
}
