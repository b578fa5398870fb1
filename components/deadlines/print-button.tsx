"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** The browser prints, and makes the PDF: what is on paper is what is on screen. */
export function PrintButton() {
  return (
    <Button tone="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
      Print, or make a PDF
    </Button>
  );
}
