"use client";

import { Command as CommandIcon } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { setOverlay } from "./overlay-store";

export function PaletteButton() {
  return (
    <IconButton
      label="Command palette"
      title="Command palette (Ctrl K)"
      icon={<CommandIcon />}
      onClick={() => setOverlay("palette")}
    />
  );
}
