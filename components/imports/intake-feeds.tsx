"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { showError } from "@/components/ui/show-error";
import { Status } from "@/components/ui/status";
import { formatInstant } from "@/lib/dates/format-date";
import { ApiError } from "@/lib/http/api-error";
import { channelWords } from "@/lib/imports/words";
import { useChangeFeed, useFollow } from "@/lib/intake/client";
import type { IntakeSetUp } from "@/lib/intake/schema";

type Channel = "rss" | "courtlistener";
const asks = {
  rss: {
    label: "Address of the court's RSS feed",
    hint: "https://ecf.dcd.uscourts.gov/cgi-bin/rss_outside.pl",
  },
  courtlistener: {
    label: "CourtListener's number of the docket",
    hint: "The number in its address: /docket/68363715/",
  },
} as const;

/** The feeds that are looked at again and again for this case. */
export function IntakeFeeds({ caseId, intake }: { caseId: string; intake: IntakeSetUp }) {
  return (
    <Section
      title="Feeds"
      card
      lead="What is new there waits for review. Nothing enters the docket by itself."
    >
      <div className="grid gap-6 md:grid-cols-2">
        {(["rss", "courtlistener"] as const).map((channel) => (
          <Feed key={channel} caseId={caseId} channel={channel} intake={intake} />
        ))}
      </div>
    </Section>
  );
}

function Feed({ caseId, channel, intake }: { caseId: string; channel: Channel; intake: IntakeSetUp }) {
  const router = useRouter();
  const follow = useFollow(caseId);
  const change = useChangeFeed(caseId);
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const feed = intake.feeds.find((f) => f.channel === channel);
  const done = { onSuccess: () => router.refresh(), onError: (error: unknown) => showError(error) };
  const add = () =>
    follow.mutate(
      { channel, url },
      {
        onSuccess: () => {
          setUrl("");
          setProblem(null);
          router.refresh();
        },
        onError: (error) => {
          setProblem(error instanceof ApiError ? (error.fields.url ?? error.message) : null);
          showError(error, ["url"]);
        },
      },
    );
  return (
    <div className="min-w-0 space-y-2">
      <h3 className="font-semibold">{channelWords[channel]}</h3>
      {feed === undefined ? (
        intake.can.setUp ? (
          <>
            <Field label={asks[channel].label} hint={asks[channel].hint} required error={problem}>
              {(control) => (
                <Input {...control} value={url} onChange={(event) => setUrl(event.target.value)} />
              )}
            </Field>
            <Button pending={follow.isPending} disabled={url.trim() === ""} onClick={add}>
              Follow
            </Button>
          </>
        ) : (
          <p className="text-muted">Not followed.</p>
        )
      ) : (
        <>
          <p className="text-sm break-all text-muted">{feed.url}</p>
          {feed.lastError === null ? (
            <Status
              icon={feed.checkedAt === null ? "waiting" : "done"}
              tone={feed.checkedAt === null ? "neutral" : "success"}
            >
              {feed.checkedAt === null ? "Not looked at yet" : `Looked at ${formatInstant(feed.checkedAt)}`}
            </Status>
          ) : (
            <Status icon="warning" tone="warning">
              {feed.lastError}
            </Status>
          )}
          {feed.progress === null ? null : <p className="text-sm">{feed.progress}</p>}
          <p className="text-sm text-muted">
            Next look {formatInstant(feed.nextAt)}
            {feed.failures === 0
              ? ""
              : `, after ${feed.failures} ${feed.failures === 1 ? "failure" : "failures"}`}
          </p>
          {intake.can.setUp ? (
            <div className="flex flex-wrap gap-2">
              <Button
                size="sm"
                pending={change.isPending}
                onClick={() => change.mutate({ feedId: feed.id, change: "check" }, done)}
              >
                Look now
              </Button>
              <Button
                size="sm"
                tone="quiet"
                pending={change.isPending}
                onClick={() => change.mutate({ feedId: feed.id, change: "end" }, done)}
              >
                Stop following
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}
