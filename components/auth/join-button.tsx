"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { authTrouble, postAuth } from "./post-auth";

/** Somebody who is signed in takes up what they were invited to. */
export function JoinButton({ token }: { token: string }) {
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function join() {
    setPending(true);
    setError(null);
    const answer = await postAuth("/invitation/accept", { token });
    if (answer.ok) {
      window.location.assign("/");
      return;
    }
    setPending(false);
    setError(authTrouble(answer, "This did not work. Try again, or ask for a new link."));
  }

  return (
    <div className="grid gap-4">
      {error ? (
        <Notice tone="critical" live>
          {error}
        </Notice>
      ) : null}
      <Button tone="primary" pending={pending} onClick={join}>
        Accept
      </Button>
    </div>
  );
}
