"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { showError } from "@/components/ui/show-error";
import { Status } from "@/components/ui/status";
import { formatShort } from "@/lib/dates/format-date";
import type { UploadReading } from "@/lib/documents/schema";
import { useAddPaper } from "@/lib/filings/client";
import type { Filing } from "@/lib/filings/schema";
import { citeOf } from "@/lib/filings/words";
import { useDroppedPaper } from "@/lib/imports/client";
import type { DroppedPaper } from "@/lib/imports/dropped-papers";

/** The PDFs of a mixed drop: what the stamp of each says, and the entry it is put to on request. */
export function DroppedPapers({ caseId, papers }: { caseId: string; papers: readonly DroppedPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <Section
      title="Papers dropped with it"
      count={papers.length}
      className="my-6"
      lead="They are kept for you for a day. Each is added to its entry when you say so."
    >
      <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
        {papers.map((paper) => (
          <Paper key={paper.uploadId} caseId={caseId} paper={paper} />
        ))}
      </ul>
    </Section>
  );
}

/** "Stamped Case 1:26-cv-01234, ECF No. 9-3, filed Jul 1, 2026". */
function stampWords({ stamp, problem, hasText }: UploadReading): string {
  if (problem !== null) return problem.message;
  if (stamp === null)
    return hasText ? "No stamp of the court on its first page." : "Its first page has no text: a scan.";
  const at = stamp.attachment === null ? "" : `-${stamp.attachment}`;
  return [
    `Stamped Case ${stamp.docketNumber}`,
    ...(stamp.number === null ? [] : [`ECF No. ${stamp.number}${at}`]),
    ...(stamp.filedOn === null ? [] : [`filed ${formatShort(stamp.filedOn)}`]),
  ].join(", ");
}

function Paper({ caseId, paper }: { caseId: string; paper: DroppedPaper }) {
  const { data, error, isPending, refetch } = useDroppedPaper(caseId, paper.uploadId);
  const [added, setAdded] = useState(false);
  const entry = data?.entry ?? null;
  const number = data?.reading.stamp?.number ?? null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-medium break-words">{paper.name}</p>
        <p className="text-sm break-words text-muted">
          {isPending ? "Reading its first page…" : error !== null ? error.message : stampWords(data.reading)}
        </p>
        {data?.reading.title ? <p className="text-sm break-words">{data.reading.title}</p> : null}
        {data?.reading.mismatch ? (
          <Status icon="warning" tone="critical">
            Another case: this one is No. {data.reading.mismatch}
          </Status>
        ) : null}
      </div>
      {data === undefined || data.reading.mismatch !== null ? null : entry === null ? (
        <div className="text-sm">
          {number === null ? (
            <LinkButton size="sm" href={`/cases/${caseId}/filings/new`}>
              Log its filing
            </LinkButton>
          ) : (
            <>
              <p className="text-muted">ECF No. {number} is not on record here yet.</p>
              <Button size="sm" className="mt-1" onClick={() => void refetch()}>
                Look again
              </Button>
            </>
          )}
        </div>
      ) : (
        <AddTo
          entry={entry}
          paper={paper}
          attachment={data.reading.stamp?.attachment ?? 0}
          title={data.reading.title}
          added={added}
          onAdded={() => setAdded(true)}
        />
      )}
    </li>
  );
}

function AddTo({
  entry,
  paper,
  attachment,
  title,
  added,
  onAdded,
}: {
  entry: Filing;
  paper: DroppedPaper;
  attachment: number;
  title: string | null;
  added: boolean;
  onAdded: () => void;
}) {
  const router = useRouter();
  const add = useAddPaper(entry.caseId, entry.id);
  const there = entry.papers.find((p) => p.attachment === attachment);
  const cite = `${citeOf(entry)}${attachment === 0 ? "" : `-${attachment}`}`;
  const link = (
    <AppLink href={`/cases/${entry.caseId}/filings/${entry.id}`} className="link">
      {cite}
    </AppLink>
  );
  if (added)
    return (
      <Status icon="done" tone="success">
        Added to {link}
      </Status>
    );
  if (there?.documentId) return <p className="text-sm text-muted">{link} has its file already.</p>;
  if (!entry.can.edit) return null;
  return (
    <Button
      size="sm"
      tone="primary"
      pending={add.isPending}
      onClick={() =>
        add.mutate(
          {
            attachment,
            // What the docket calls it stays.
            description: there?.description ?? title ?? paper.name.replace(/\.pdf$/i, ""),
            uploadId: paper.uploadId,
            notHeldReason: null,
          },
          {
            onSuccess: () => {
              onAdded();
              router.refresh();
            },
            onError: (error) => showError(error),
          },
        )
      }
    >
      Add to {cite}
    </Button>
  );
}
