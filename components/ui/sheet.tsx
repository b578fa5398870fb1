"use client";

import { Dialog, type DialogProps } from "./dialog";

/** A dialog at the window's right edge, full height: for a long form beside what it is about. */
export function Sheet(props: Omit<DialogProps, "kind">) {
  return <Dialog {...props} kind="sheet" />;
}
