"use client";

import { ChevronLeft, ChevronRight, RotateCw, ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

export const LEAST_ZOOM = 0.5;
export const MOST_ZOOM = 3;
export const ZOOM_STEP = 0.25;

/** Page, of how many, and how large. A number that is no page changes nothing. */
export function PageBar({
  page,
  pages,
  zoom,
  onPage,
  onZoom,
  onTurn,
}: {
  page: number;
  pages: number;
  /** 1 fits the width. */
  zoom: number;
  onPage: (page: number) => void;
  onZoom: (zoom: number) => void;
  onTurn: () => void;
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
        <label htmlFor="document-page" className="text-muted max-sm:sr-only">
          Page
        </label>
        <span className="w-13 sm:w-16">
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
        <span role="status" className="sr-only">
          Page {page} of {pages}
        </span>
      </form>
      <IconButton
        label="Next page"
        icon={<ChevronRight />}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <span className="ml-auto flex items-center gap-1">
        <IconButton label="Turn the page" title="Turn the page (r)" icon={<RotateCw />} onClick={onTurn} />
        <IconButton
          label="Smaller"
          icon={<ZoomOut />}
          title="Smaller (-)"
          disabled={zoom <= LEAST_ZOOM}
          onClick={() => onZoom(Math.max(LEAST_ZOOM, zoom - ZOOM_STEP))}
        />
        <span className="w-12 text-center text-sm text-muted tabular-nums max-sm:sr-only">
          {Math.round(zoom * 100)} %
        </span>
        <IconButton
          label="Larger"
          icon={<ZoomIn />}
          title="Larger (+)"
          disabled={zoom >= MOST_ZOOM}
          onClick={() => onZoom(Math.min(MOST_ZOOM, zoom + ZOOM_STEP))}
        />
      </span>
    </div>
  );
}
