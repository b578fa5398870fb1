import { EntryLink } from "@/components/cases/entry-link";
import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatShort } from "@/lib/dates/format-date";
import type { PostureCard as PostureCardDto } from "@/lib/posture/schema";
import { postureLook, postureStateWords, postureWords } from "@/lib/posture/words";
import { PostureForm } from "./posture-form";

type Line = PostureCardDto["lines"][number];

function Stands({ kind, item }: Line) {
  if (item === null) return <UnknownValue />;
  const more = [
    item.security === null ? null : `Security: ${item.security}`,
    kind === "preliminary_injunction" && item.consolidated
      ? "Hearing consolidated with the trial on the merits, Rule 65(a)(2)"
      : null,
    item.note,
  ].filter((text) => text !== null);
  return (
    <>
      <Status {...postureLook[item.state]}>{postureStateWords[item.state]}</Status>{" "}
      <StandingNote provenance={item.provenance} compact />
      {more.map((text) => (
        <span key={text} className="block text-sm text-muted">
          {text}
        </span>
      ))}
    </>
  );
}

/** Where each form of interim relief, the case and the appeal stand, and the entry that says so. */
export function PostureCard({ card, context }: { card: PostureCardDto; context: FormContext }) {
  return (
    <DataTable
      caption="Posture"
      bare
      density="compact"
      stack="narrow"
      rows={card.lines}
      rowKey={(line) => line.kind}
      columns={[
        {
          key: "line",
          header: "Relief",
          rowHeader: true,
          width: "10rem",
          cell: (line) => <span className="font-normal">{postureWords[line.kind]}</span>,
        },
        { key: "state", header: "Stands", cell: (line) => <Stands {...line} /> },
        {
          key: "since",
          header: "Since, by",
          width: "9rem",
          cell: (line) =>
            line.item === null ? null : (
              <>
                {line.item.onDate === null ? null : (
                  <span className="block whitespace-nowrap tabular-nums">
                    {formatShort(line.item.onDate)}
                  </span>
                )}
                {line.item.entry === null ? (
                  // What was never asked for has no entry to say so.
                  line.item.state === "not_sought" ? null : (
                    <UnknownValue>no entry named</UnknownValue>
                  )
                ) : (
                  <EntryLink caseId={context.caseId} entry={line.item.entry} />
                )}
              </>
            ),
        },
        {
          key: "edit",
          header: "Edit",
          hideHeader: true,
          width: "3rem",
          align: "end",
          cell: (line) => (card.can.edit ? <PostureForm line={line} context={context} /> : null),
        },
      ]}
    />
  );
}
