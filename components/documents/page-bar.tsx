"use client";

import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

/** Page, of how many, and how large. A number that is no page changes nothing. */
export function PageBar({
  page,
  pages,
  zoom,
  onPage,
  onZoom,
}: {
  page: number;
  pages: number;
  /** 1 fits the width. */
  zoom: number;
  onPage: (page: number) => void;
  onZoom: (zoom: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 px-2 py-1.5">
      <IconButton
        label="Previous page"
        icon={<ChevronLeft />}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <form
        className="flex items-center gap-1.5 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = Number(typed);
          if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onPage(wanted);
          setTyped(null);
        }}
      >
        <label htmlFor="document-page" className="text-muted">
          Page
        </label>
        <span className="w-16">
          <Input
            id="document-page"
            inputMode="numeric"
            className="text-center"
            value={typed ?? String(page)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setTyped(null)}
          />
        </span>
        <span className="whitespace-nowrap text-muted tabular-nums">of {pages}</span>
      </form>
      <IconButton
        label="Next page"
        icon={<ChevronRight />}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <span className="ml-auto flex items-center gap-1">
        <IconButton
          label="Smaller"
          icon={<ZoomOut />}
          disabled={zoom <= 0.5}
          onClick={() => onZoom(Math.max(0.5, zoom - 0.25))}
        />
        <span className="w-12 text-center text-sm text-muted tabular-nums">{Math.round(zoom * 100)} %</span>
        <IconButton
          label="Larger"
          icon={<ZoomIn />}
          disabled={zoom >= 3}
          onClick={() => onZoom(Math.min(3, zoom + 0.25))}
        />
      </span>
    </div>
  );
}
