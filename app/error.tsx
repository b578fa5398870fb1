"use client";

import { PlainMessage } from "@/components/shell/plain-message";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;

/** A page that failed to render. The digest is what the server's log calls it. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <main id="main">
      <PlainMessage
        title="Something went wrong"
        actions={
          <>
            <Button tone="primary" onClick={() => retry()}>
              Try again
            </Button>
            <LinkButton href="/">Go to the start</LinkButton>
          </>
        }
      >
        <p>
          The page could not be shown. Nothing you saved is lost, and what you typed is kept on this device.
        </p>
        {digest ? <p className="mt-2 text-base">Ref {digest}</p> : null}
      </PlainMessage>
    </main>
  );
}
