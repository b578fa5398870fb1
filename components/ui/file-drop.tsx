"use client";

import { FileUp } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { classNames } from "./class-names";
import type { ControlProps } from "./field";

export type FileDropProps = Partial<ControlProps> & {
  onFiles: (files: File[]) => void;
  /** As of an input: "application/pdf,.pdf". A help only; the server decides by content. */
  accept?: string;
  multiple?: boolean;
  /** What belongs here: "Drop the stamped PDF". */
  prompt?: ReactNode;
  /** Limits, in words. */
  note?: ReactNode;
  disabled?: boolean;
};

/** A place to drop files on, which is also the button that chooses them. */
export function FileDrop(props: FileDropProps) {
  const {
    onFiles,
    accept,
    multiple = false,
    prompt,
    note,
    disabled = false,
    id,
    required: _required,
    ...control
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button inside does the same by keyboard.
    <div
      className={classNames(
        "rounded-lg border border-dashed px-4 py-5 text-center",
        over ? "border-accent bg-accent-tint" : "border-rule-strong bg-surface",
        disabled && "opacity-60",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        if (!disabled) setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) take(event.dataTransfer.files);
      }}
    >
      <FileUp aria-hidden className="mx-auto size-5 text-muted" />
      <p className="mt-1.5">
        {prompt ?? (multiple ? "Drop files here" : "Drop a file here")}, or{" "}
        <button
          {...control}
          id={id}
          type="button"
          disabled={disabled}
          className="link font-medium"
          onClick={() => input.current?.click()}
        >
          {multiple ? "choose files" : "choose one"}
        </button>
      </p>
      {note ? <p className="mt-0.5 text-sm text-muted">{note}</p> : null}
      <input
        ref={input}
        type="file"
        hidden
        aria-hidden
        tabIndex={-1}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was taken away.
          event.target.value = "";
        }}
      />
    </div>
  );
}
