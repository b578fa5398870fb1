import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatInstant, formatLong } from "@/lib/dates/format-date";
import type { ClientStatus } from "@/lib/status/schema";
import { ReleasedFilings } from "./released-filings";
import { StageRail } from "./stage-rail";

/** What happens on a date, in the client's words. */
const clock = (time: string) => {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? "a.m." : "p.m."} in Washington`;
};

/** Whether what is shown is current is never left to guess. */
const checkedWords = (checked: ClientStatus["checked"]) =>
  checked === null
    ? "When we last looked at the court's docket is not on record here."
    : `We last looked at the court's docket on ${formatInstant(checked.at)}${checked.from === null ? "" : `, in ${checked.from}`}. That does not show ${checked.leavesOut}.`;

/**
 * The client's one calm page: where it stands, what that means, what comes next, what is needed.
 * As a preview for the firm it is no page of its own: no h1, and none of the client's own actions.
 */
export function StatusPage({ status, preview = false }: { status: ClientStatus; preview?: boolean }) {
  const Title = preview ? "p" : "h1";
  return (
    <div className="grid gap-9">
      <div>
        <StageRail stage={status.stage} />
        <Title className="mt-4 font-serif text-3xl font-semibold tracking-tight text-balance">
          {status.title}
        </Title>
        <p className="mt-2 max-w-[62ch] text-lg text-muted">{status.means}</p>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <Section title="What comes next">
          <p className="text-base whitespace-pre-line">{status.next}</p>
        </Section>
        <Section title="What we need from you">
          <p className="text-base whitespace-pre-line">
            {status.needed ??
              (status.as === "lead"
                ? "Nothing at the moment."
                : "Only that you report what the directive costs you, when it does.")}
          </p>
        </Section>
      </div>
      {status.as === "lead" ? (
        <>
          <Section title="Dates">
            {status.dates.length === 0 ? (
              <p className="text-base text-muted">No date ahead has been shared with you yet.</p>
            ) : (
              <ul className="divide-y divide-rule text-base">
                {status.dates.map((date) => (
                  <li key={date.id} className="flex flex-wrap justify-between gap-x-6 py-2">
                    <span>{date.title}</span>
                    <span className="text-muted tabular-nums">
                      {formatLong(date.on)}
                      {date.time === null ? "" : `, ${clock(date.time)}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Papers shared with you">
            <ReleasedFilings caseId={status.caseId} filings={status.filings} more={status.more} />
            <p className="mt-3 max-w-[62ch] text-sm text-muted">{checkedWords(status.checked)}</p>
          </Section>
        </>
      ) : null}
      {preview ? null : (
        <Section title="What this costs you">
          <p className="max-w-[62ch] text-base text-muted">
            The court looks at what the directive costs the people it reaches. If it cost you time, work or
            money, tell your lawyers here. They read every report before anything is used.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <LinkButton href={`/status/${status.caseId}/report`} tone="primary">
              Report what this costs you
            </LinkButton>
            <AppLink href={`/status/${status.caseId}/messages`} className="link self-center text-base">
              Or write a message
            </AppLink>
          </div>
        </Section>
      )}
    </div>
  );
}
