"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useCloseAddress, useOpenAddress, useTrustSenders } from "@/lib/intake/client";
import type { IntakeSetUp } from "@/lib/intake/schema";
import { IntakeDoors } from "./intake-doors";

/** The case's secret address for the court's notices. */
export function IntakeAddress({ caseId, intake }: { caseId: string; intake: IntakeSetUp }) {
  const router = useRouter();
  const open = useOpenAddress(caseId);
  const close = useCloseAddress(caseId);
  const [allowed, setAllowed] = useState((intake.address?.allowList ?? []).join(", "));
  const done = { onSuccess: () => router.refresh(), onError: (error: unknown) => showError(error) };
  const trust = useTrustSenders(caseId);
  const senders = allowed.split(/[,\s]+/).filter((a) => a !== "");
  const keep = () =>
    trust.mutate(senders, {
      onSuccess: () => {
        showToast({ title: "Saved", detail: "The address is the same." });
        router.refresh();
      },
      onError: (error: unknown) => showError(error),
    });
  const { address } = intake;
  return (
    <Section title="The court's notices" card>
      <div className="space-y-3">
        <p>
          A notice signed by the court enters its own entry at once, marked as not looked at, and can be taken
          back. What it changes, links, sets or decides waits for a person.
        </p>
        {intake.listens || intake.mailbox ? null : (
          <Notice tone="warning">
            Nothing receives mail here yet. The administrator sets TRACKER_INTAKE_SMTP_PORT or
            TRACKER_IMAP_URL.
          </Notice>
        )}
        <IntakeDoors intake={intake} />
        {address === null ? (
          <p className="text-muted">This case has no address for notices.</p>
        ) : (
          <p className="flex flex-wrap items-center gap-3">
            <code className="rounded-sm bg-sunken px-2 py-1 text-sm break-all">{address.address}</code>
            <Button
              size="sm"
              onClick={() =>
                navigator.clipboard.writeText(address.address).then(
                  () => showToast({ title: "Address copied." }),
                  () => showToast({ tone: "critical", title: "The browser did not let it be copied." }),
                )
              }
            >
              Copy
            </Button>
          </p>
        )}
        {intake.can.setUp ? (
          <>
            <Field
              label="Also believe mail from"
              hint="Addresses, or domains as @firm.example, separated by commas: for notices that a colleague sends on."
            >
              {(control) => (
                <Input {...control} value={allowed} onChange={(event) => setAllowed(event.target.value)} />
              )}
            </Field>
            <div className="flex flex-wrap gap-2">
              {address === null ? null : (
                <Button tone="primary" pending={trust.isPending} onClick={keep}>
                  Save whom to believe
                </Button>
              )}
              <Button
                tone={address === null ? "primary" : "secondary"}
                pending={open.isPending}
                onClick={() => open.mutate(senders, done)}
              >
                {address === null ? "Open an address" : "Make a new address"}
              </Button>
              {address === null ? null : (
                <Button tone="danger" pending={close.isPending} onClick={() => close.mutate(undefined, done)}>
                  Close the address
                </Button>
              )}
            </div>
            {address === null ? null : (
              <p className="text-sm text-muted">A new address ends the old one: mail to that is refused.</p>
            )}
          </>
        ) : null}
      </div>
    </Section>
  );
}
