"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { TimelineSvg } from "@/components/timeline/timeline-svg";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import type { ExportPreview as Preview } from "@/lib/harm/export-schema";
import { plural } from "@/lib/harm/plural";
import { api } from "@/lib/http/client";

type Block = Preview["document"]["blocks"][number];

/** What may be wider than a narrow screen. */
function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its box must scroll by keyboard too.
      tabIndex={0}
      className="my-4 overflow-x-auto"
    >
      {children}
    </section>
  );
}

/** What the file will say, before it is one. */
export default function ExportPreview({ caseId, query }: { caseId: string; query: string }) {
  const { data, error, isFetching } = useQuery({
    queryKey: ["harm", caseId, "export-preview", query],
    queryFn: () =>
      api(`/cases/${caseId}/harm/exports/preview?${query}`, () =>
        import("@/lib/harm/export-schema").then((m) => m.exportPreview),
      ),
    placeholderData: keepPreviousData,
    // The ledger may have changed behind it.
    staleTime: 0,
  });
  if (error !== null)
    return <Notice tone="critical">{error instanceof Error ? error.message : "It cannot be shown."}</Notice>;
  if (data === undefined) return <p className="text-muted">Composing…</p>;
  const { document, statements } = data;
  return (
    <div aria-busy={isFetching} className="space-y-3">
      {document.drafting.length > 0 ? (
        <Notice tone="warning" title={plural(document.drafting.length, "drafting note")}>
          <ul className="list-disc pl-4">
            {document.drafting.slice(0, 30).map((d, i) => {
              const harm = document.draftingHarms?.find((n) => n.note === i);
              return (
                <li key={d}>
                  {harm === undefined ? (
                    d
                  ) : (
                    <AppLink className="link" href={`/cases/${caseId}/harm/${harm.harmId}`}>
                      {d}
                    </AppLink>
                  )}
                </li>
              );
            })}
          </ul>
        </Notice>
      ) : null}
      <section
        aria-label="Preview"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its box must scroll by keyboard too.
        tabIndex={0}
        className="max-h-[32rem] overflow-auto rounded-md border border-rule bg-raised p-4 font-serif"
      >
        <p className="text-center text-lg font-semibold">{document.title}</p>
        {document.blocks.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have an order and nothing else
          <BlockPreview key={i} block={block} at={i} />
        ))}
        {statements > 40 ? (
          <p className="mt-3 text-muted">{`The beginning of ${statements.toLocaleString("en-US")} statements; the file has all of them.`}</p>
        ) : null}
      </section>
    </div>
  );
}

function BlockPreview({ block, at }: { block: Block; at: number }): ReactNode {
  switch (block.kind) {
    case "heading":
      return <h3 className="mt-4 mb-1 font-semibold">{block.text}</h3>;
    case "paragraph":
      return <p className="my-2 leading-relaxed">{block.text}</p>;
    case "numbered":
      return <p className="my-2 pl-8 -indent-8">{`${block.number}.\u2003${block.text}`}</p>;
    case "figure":
      return (
        <figure className="my-4">
          <Wide label={block.caption}>
            <TimelineSvg
              items={block.items}
              asOf={block.asOf}
              title={block.caption}
              width={900}
              idPrefix={`preview-${at}`}
            />
          </Wide>
          <figcaption className="mt-1 italic">{block.caption}</figcaption>
        </figure>
      );
    case "table":
      return (
        <Wide label={block.caption}>
          <table className="w-full text-sm">
            <caption className="pb-1 text-left italic">{block.caption}</caption>
            <thead>
              <tr>
                {block.header.map((h) => (
                  <th key={h} scope="col" className="border-b border-rule-strong p-1 text-left align-bottom">
                    {h}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have an order and nothing else
                <tr key={i}>
                  {row.map((cell, j) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under their heads
                    <td key={j} className="border-b border-rule p-1 align-top">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      );
  }
}
