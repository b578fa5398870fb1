import { Status } from "@/components/ui/status";
import { formatDay } from "@/lib/dates/format-date";
import { BY_TEAM, type StoredLayers } from "@/lib/deadlines/recipe";

const names = {
  rule: "Statute or rule",
  local_rule: "Local rule",
  standing_order: "Standing order",
  case_order: "Order in this case",
} as const;

const say = (due: string | null) => (due === null ? "no date" : formatDay(due.slice(0, 10)));

/** Whose word governs, and the words under it; an order that could not displace the date stands beside it. */
export function LayerList({ layers }: { layers: StoredLayers }) {
  const { winner, losers, computed, beside } = layers;
  const governs = winner.layer === "rule" && winner.cite === computed.cite;
  // A day that the team named, or an earlier order, stands on no rule.
  const first =
    computed.cite === BY_TEAM
      ? "Named by hand"
      : computed.byOrder === true
        ? "Earlier order in this case"
        : names.rule;
  return (
    <ul className="divide-y divide-rule">
      <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
        <span>
          <span className="font-semibold">{winner.cite}</span>
          <span className="block text-sm text-muted">{governs ? first : names[winner.layer]}</span>
        </span>
        <span className="text-right">
          <span className="block font-semibold">{say(winner.due)}</span>
          <Status icon="done" tone="success">
            governs
          </Status>
        </span>
      </li>
      {beside ? (
        <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <span>
            {beside.cite}
            <span className="block text-sm text-muted">{names[beside.layer]}</span>
          </span>
          <span className="text-right">
            <span className="block">{say(beside.due)}</span>
            <Status icon="warning" tone="critical">
              cannot displace it
            </Status>
          </span>
        </li>
      ) : null}
      {losers.map((loser) => (
        <li
          key={`${loser.cite}:${loser.due}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5 text-muted"
        >
          <span>
            {loser.cite}
            <span className="block text-sm">{names[loser.layer]}</span>
          </span>
          <s>{say(loser.due)}</s>
        </li>
      ))}
      {governs ? null : (
        <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5 text-muted">
          <span>
            {computed.cite}
            <span className="block text-sm">{first}</span>
          </span>
          <s>{say(computed.due)}</s>
        </li>
      )}
    </ul>
  );
}
