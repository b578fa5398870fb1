"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";

/** A figure that can be saved as a file of its own (SVG, which Word takes). */
export function FigureExport({ name, children }: { name: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const save = () => {
    const svg = frame.current?.querySelector("svg");
    if (!svg) return;
    const url = URL.createObjectURL(
      new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }),
    );
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div>
      {/* At its own size: on a narrow screen one moves over it, rather than reading letters of four pixels. */}
      <section
        ref={frame}
        aria-label="Figure"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its box must scroll by keyboard too.
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-rule"
      >
        <div className="min-w-[56rem]">{children}</div>
      </section>
      <div className="no-print mt-2 flex gap-2">
        <Button onClick={save}>Save the figure (SVG)</Button>
        <Button onClick={() => window.print()}>Print this page</Button>
      </div>
    </div>
  );
}
