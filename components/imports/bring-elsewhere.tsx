"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { useBringElsewhere } from "@/lib/imports/client";

/** A file that speaks of another case of the viewer: one press brings it there, to be looked at there. */
export function BringElsewhere({
  caseId,
  importId,
  fileId,
  elsewhere,
}: {
  caseId: string;
  importId: string;
  fileId: string;
  elsewhere: { caseId: string; caption: string };
}) {
  const router = useRouter();
  const bring = useBringElsewhere(caseId, importId);
  return (
    <Button
      size="sm"
      className="mt-1.5 h-auto text-left whitespace-normal"
      pending={bring.isPending}
      onClick={() =>
        bring.mutate(
          { fileId, toCaseId: elsewhere.caseId },
          {
            onSuccess: ({ id }) => router.push(`/cases/${elsewhere.caseId}/import/${id}`),
            onError: (error) => showError(error),
          },
        )
      }
    >
      Bring it to {elsewhere.caption}
    </Button>
  );
}
