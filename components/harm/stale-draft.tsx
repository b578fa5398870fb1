import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** What stands there now, beside what was typed below. */
  children: ReactNode;
  /** Saves over it what was typed. */
  onKeep: () => void;
  /** Drops what was typed. */
  onTake: () => void;
};

/** Somebody saved while this was typed: shows what stands now above what was typed, and asks which. */
export function StaleDraft({ children, onKeep, onTake }: Props) {
  return (
    <Notice
      tone="warning"
      live
      actions={
        <>
          <Button size="sm" onClick={onTake}>
            Take what is there now
          </Button>
          <Button size="sm" onClick={onKeep}>
            Save mine over it
          </Button>
        </>
      }
    >
      <p>Somebody changed this while you were editing. Nothing you typed is lost. There now:</p>
      {children}
    </Notice>
  );
}
