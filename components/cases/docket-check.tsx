import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { Notice } from "@/components/ui/notice";
import type { CaseDetails } from "@/lib/cases/schema";
import { formatInstant, formatShort } from "@/lib/dates/format-date";

/** Answers "is this docket current?": when it was last checked, from what, what that leaves out, where the record ends. */
export function DocketCheck({ legalCase: c, context }: { legalCase: CaseDetails; context: FormContext }) {
  return (
    <Notice
      title={
        c.docketCheckedAt === null
          ? "The court's docket has not been checked from here"
          : `Docket last checked ${formatInstant(c.docketCheckedAt)}${c.can.edit ? `, from ${c.docketCheckedFrom ?? "a source not named"}` : ""}`
      }
      actions={
        c.can.edit ? (
          <span className="no-print">
            <RecordForm
              trigger="I checked the docket"
              title="The docket was checked just now"
              userId={context.userId}
              form={`docket-check:${c.id}`}
              path={`/cases/${c.id}/docket-checks`}
              method="POST"
              today={context.today}
              fields={[
                {
                  kind: "text",
                  name: "from",
                  label: "Where you looked",
                  hint: "CM/ECF, PACER, CourtListener, a docket sheet of a certain day.",
                  required: true,
                  wide: true,
                },
                {
                  kind: "area",
                  name: "leavesOut",
                  label: "What that source leaves out",
                  hint: "Minute entries, sealed entries, anything after a certain hour.",
                },
              ]}
              initial={{ from: c.docketCheckedFrom ?? "", leavesOut: c.docketCheckLeavesOut ?? "" }}
              fixed={{ version: c.version }}
              done="Noted"
            />
          </span>
        ) : undefined
      }
    >
      {c.docketCheckedAt !== null && c.can.edit ? (
        <p>
          {c.docketCheckLeavesOut === null
            ? "What that source leaves out is not on record here."
            : `That source leaves out: ${c.docketCheckLeavesOut}`}
        </p>
      ) : null}
      {c.recordEndsOn === null ? null : (
        <p>
          {c.isIllustrative
            ? `The record on file stops on ${formatShort(c.recordEndsOn)}. ${c.recordEndsNote ?? ""}`
            : `The public record on file stops on ${formatShort(c.recordEndsOn)}. What happened after that day is not on record here.`}
        </p>
      )}
    </Notice>
  );
}
