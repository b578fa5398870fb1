"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

type Shown = { kind: "image"; url: string } | { kind: "text"; text: string } | { kind: "failed" };

/** A picture or plain text. The bytes come as data and are given their kind here, never by the server's word alone. */
export function PlainViewer({ src, title, mediaType }: { src: string; title: string; mediaType: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    const load = async () => {
      const response = await fetch(src, { signal: stop.signal, credentials: "same-origin" });
      if (!response.ok) return setShown({ kind: "failed" });
      if (mediaType === "text/plain") return setShown({ kind: "text", text: await response.text() });
      url = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: mediaType }));
      setShown({ kind: "image", url });
    };
    load().catch(() => {
      if (!stop.signal.aborted) setShown({ kind: "failed" });
    });
    return () => {
      stop.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [src, mediaType]);
  if (shown === null) return <Skeleton className="h-[40dvh]" />;
  if (shown.kind === "failed")
    return (
      <Notice tone="critical" live title="This file could not be shown">
        Download it, or tell the administrator if that fails too.
      </Notice>
    );
  if (shown.kind === "text")
    return (
      <pre className="rounded-lg border border-rule bg-surface p-4 font-mono text-sm whitespace-pre-wrap">
        {shown.text}
      </pre>
    );
  return (
    // biome-ignore lint/performance/noImgElement: the bytes are in this window already; there is nothing to optimise.
    <img src={shown.url} alt={title} className="max-w-full rounded-lg border border-rule" />
  );
}
