import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Status } from "@/components/ui/status";
import { formatInstant } from "@/lib/dates/format-date";
import type { ImportReview } from "@/lib/imports/schema";
import { channelWords, importStateWords } from "@/lib/imports/words";

/** What this import is, how it came, and where it stands. */
export function ReviewHead({ review }: { review: ImportReview }) {
  const decided =
    review.decidedAt === null
      ? ""
      : ` ${importStateWords[review.state]} ${formatInstant(review.decidedAt)}${review.decidedBy === null ? ", by itself" : ` by ${review.decidedBy}`}.`;
  return (
    <PageHeader
      title="Review an import"
      lead={`${channelWords[review.channel]}, ${formatInstant(review.createdAt)}.${decided} ${review.reason ?? ""}`}
      labels={
        <Status
          icon={review.state === "waiting" ? "warning" : review.state === "accepted" ? "done" : "void"}
          tone={review.state === "waiting" ? "warning" : review.state === "accepted" ? "success" : "neutral"}
        >
          {importStateWords[review.state]}
        </Status>
      }
      actions={
        <>
          <LinkButton href={`/cases/${review.caseId}/import`}>All imports</LinkButton>
          {review.state === "accepted" ? (
            <LinkButton href={`/cases/${review.caseId}/import/proposals`} tone="primary">
              What the docket text proposes
            </LinkButton>
          ) : null}
        </>
      }
    />
  );
}
