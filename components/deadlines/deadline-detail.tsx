import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatLong, formatShort } from "@/lib/dates/format-date";
import type { Deadline } from "@/lib/deadlines/schema";
import { verificationWords } from "@/lib/deadlines/words";
import { DeadlineFacts } from "./deadline-facts";
import { farFrom, sayTime } from "./due-day";
import { HistoryList } from "./history-list";
import { LayerList } from "./layer-list";
import { SideMark } from "./side-mark";
import { StateMark } from "./state-mark";
import { StepList } from "./step-list";

function Warnings({ d }: { d: Deadline }) {
  const printed = d.printedOn !== null && d.dueOn !== null && d.printedOn !== d.dueOn ? d.printedOn : null;
  const rest = d.warnings.filter((w) => !w.startsWith("The docket prints "));
  return (
    <div className="grid gap-2 empty:hidden">
      {d.group === "past" ? (
        <Notice title="Past, outcome not on record here">
          This day was already past when it was entered, and the record here says nothing of what became of
          it. Complete it by the entry that met it, or say why it no longer stands.
        </Notice>
      ) : null}
      {d.lapsed ? (
        <Notice tone="critical" title="Their date has passed, and nothing is docketed">
          Check the docket. If they filed, complete this date by their entry.
        </Notice>
      ) : null}
      {printed ? (
        <Notice tone="warning" title={`The docket prints ${formatLong(printed)}`}>
          The date here is {d.dueOn ? formatLong(d.dueOn) : "not known"}. The printed one is evidence, never
          authority: keep both, and file by the earlier.
        </Notice>
      ) : null}
      {d.state === "proposed" ? (
        <Notice tone="warning" title="Unconfirmed">
          It shows and reminds like any other.{" "}
          {d.can.confirm
            ? "Check the steps, then confirm it."
            : "A second person confirms it: somebody other than the one who set its day."}
        </Notice>
      ) : null}
      {d.keptReason ? <Notice title="Kept on purpose when its trigger moved">{d.keptReason}</Notice> : null}
      {rest.map((warning) => (
        <Notice key={warning} tone="warning">
          {warning}
        </Notice>
      ))}
    </div>
  );
}

/** Whether anybody has checked the text of the rule, and what in it is contested. */
function RuleStanding({ d }: { d: Deadline }) {
  if (d.verification === null) return null;
  return (
    <Section title="The rule" card>
      <p className="font-medium">{verificationWords[d.verification.state]}</p>
      <p className="text-sm text-muted">{d.verification.words}</p>
      {d.ruleId === null ? null : (
        <p className="no-print mt-1 text-sm">
          <AppLink className="link" href={`/rules?rule=${d.ruleId}`}>
            What the table says, and who checked it
          </AppLink>
        </p>
      )}
      {d.protectedBecause ? <p className="mt-2">{d.protectedBecause}</p> : null}
      {d.contested.map((text) => (
        <p key={text} className="mt-2 text-sm">
          <span className="font-medium">Contested:</span> {text}
        </p>
      ))}
    </Section>
  );
}

/** One date: when, why that day, whose word governs, what hangs on it, what became of it. */
export function DeadlineDetail({ deadline: d, today }: { deadline: Deadline; today: string }): ReactNode {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid content-start gap-6">
        <div>
          <p
            className={
              d.side === "internal"
                ? "font-serif text-2xl italic"
                : "font-serif text-2xl font-semibold tracking-tight"
            }
          >
            {d.dueOn === null ? (
              `Waits for ${d.waitingFor ?? "an event"}`
            ) : (
              <time dateTime={d.dueOn}>
                {formatLong(d.dueOn)}
                {d.dueTime ? `, ${sayTime(d.dueTime)}` : ""}
              </time>
            )}
          </p>
          <p className="mt-0.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-muted">
            <SideMark side={d.side} />
            <StateMark row={d} />
            {d.dueOn !== null && d.group !== "closed" ? <span>{farFrom(today, d.dueOn)}</span> : null}
            {d.safeOn !== null && d.safeOn !== d.dueOn ? (
              <span className="font-medium text-ink">safe: {formatShort(d.safeOn)}</span>
            ) : null}
            {d.nominalEndOn !== null && d.nominalEndOn !== d.dueOn ? (
              <span>nominal end: {formatShort(d.nominalEndOn)}</span>
            ) : null}
          </p>
          {d.closedReason ? <p className="mt-2">{d.closedReason}</p> : null}
        </div>
        <Warnings d={d} />
        {d.steps.length > 0 ? (
          <Section title="Why this day" lead={d.cite ?? undefined}>
            <StepList steps={d.steps} />
          </Section>
        ) : null}
        {d.alternatives.length > 0 ? (
          <Section title="Other readings" lead="Dates that a careful reader could defend.">
            <ul className="divide-y divide-rule">
              {d.alternatives.map((alternative) => (
                <li
                  key={`${alternative.due}:${alternative.if}`}
                  className="grid gap-x-4 py-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
                >
                  <span className="font-medium">
                    {alternative.due === null ? "no deadline" : formatShort(alternative.due.slice(0, 10))}
                  </span>
                  <span>{alternative.if}</span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {d.layers ? (
          <Section title="Whose word governs">
            <LayerList layers={d.layers} />
          </Section>
        ) : null}
        {d.dependents.length > 0 ? (
          <Section title="What hangs on it" count={d.dependents.length}>
            <ul className="divide-y divide-rule">
              {d.dependents.map((to) => (
                <li key={to.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
                  <AppLink href={`/cases/${d.caseId}/deadlines/${to.id}`} className="link">
                    {to.title}
                  </AppLink>
                  <span className="flex gap-4 text-muted">
                    <SideMark side={to.side} />
                    {to.dueOn ? formatShort(to.dueOn) : "no day yet"}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <Section title="History">
          <HistoryList caseId={d.caseId} changes={d.history} />
        </Section>
      </div>
      <div className="grid content-start gap-6">
        <Section title="This date" card>
          <DeadlineFacts deadline={d} />
        </Section>
        <RuleStanding d={d} />
      </div>
    </div>
  );
}
