import { addDays } from "@/lib/dates/court-date";
import type { Closure } from "./engine-schema";
import type { ExtendInput, ExtendPreview } from "./entry-schema";
import { type Layered, layer, type OrderEffect, type Word } from "./layers";
import { closuresOf } from "./plan";
import type { StoredLayers, StoredWord } from "./recipe";
import type { Deadline } from "./schema";

type Order = { cite: string; enteredOn: string | null; filingId: string | null };

function effectOf(effect: ExtendInput["effect"], today: string): OrderEffect {
  switch (effect.kind) {
    case "recurring":
      return { ...effect, after: addDays(today, -1), stoppedOn: null };
    case "names_date":
      return { kind: "names_date", date: effect.date };
    case "event_bound":
      return { ...effect, happenedOn: null };
    default:
      return effect;
  }
}

export type WorkedOutExtension = { layers: StoredLayers; layered: Layered; preview: ExtendPreview };

/** What an order would make of a date, over the words that spoke before it. Pure. Throws EngineError. */
export function workOutExtension(
  before: Deadline,
  input: Pick<ExtendInput, "effect" | "layer">,
  order: Order,
  allClosures: readonly Closure[],
  /** The court's day: a recurring order's next date is sought from it. */
  today: string,
): WorkedOutExtension {
  const computed = before.layers?.computed ?? {
    due: before.dueOn,
    nominalEnd: before.nominalEndOn,
    cite: before.cite ?? "As entered",
    ...(before.basis === "order" ? { byOrder: true } : {}),
  };
  const word: StoredWord = {
    layer: input.layer,
    cite: order.cite,
    enteredOn: order.enteredOn,
    effect: effectOf(input.effect, today),
    filingId: order.filingId,
  };
  const words = [...(before.layers?.words ?? []), word];
  const layered = layer({
    ruleId: before.ruleId,
    computed,
    words: words.map(({ filingId: _, ...w }): Word => w),
    calendar: before.calendar,
    closures: closuresOf(allClosures, before.calendar),
  });
  const spoken = (w: { word: Word; due: string | null }) => ({
    ...w.word,
    filingId: words.find((x) => x.cite === w.word.cite && x.enteredOn === w.word.enteredOn)?.filingId ?? null,
    due: w.due,
  });
  const winner =
    layered.winner === "computed"
      ? { layer: "rule" as const, cite: computed.cite, due: computed.due }
      : { layer: layered.winner.layer, cite: layered.winner.cite, due: layered.due };
  const computedLoses = layered.winner === "computed" ? [] : [{ cite: computed.cite, due: computed.due }];
  const layers: StoredLayers = {
    computed,
    words,
    winner,
    losers: layered.losers.map(spoken),
    beside: layered.beside === null ? null : spoken(layered.beside),
  };
  return {
    layers,
    layered,
    preview: {
      due: layered.due,
      moves: layered.beside === null,
      waitingFor: layered.waitingFor,
      winner: winner.cite,
      losers: [...layered.losers.map((l) => ({ cite: l.word.cite, due: l.due })), ...computedLoses],
      steps: layered.steps,
      warnings: layered.warnings,
    },
  };
}
