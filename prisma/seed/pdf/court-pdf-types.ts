/**
 * What a generated court paper is made of. Words inside `{{…}}` are secret: the sealed copy prints them
 * between brackets, the public twin prints a black box and does not contain them at all.
 */
export type Block =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "para"; text: string }
  /** A numbered paragraph; numbers are given, never counted, since papers cite them. */
  | { kind: "numbered"; number: number; text: string }
  | { kind: "quote"; text: string }
  | { kind: "table"; columns: { head: string; width: number }[]; rows: string[][] }
  | { kind: "signature"; dated: string; lines: string[] }
  /** Lines of a transcript: every page holds 25, numbered, so that 14:7 is a page and a line. */
  | { kind: "transcript"; lines: string[] }
  | { kind: "page_break" };

export type Stamp =
  | {
      kind: "district";
      docketNumber: string;
      /** Null for a paper that has not been filed: it carries no court's stamp. */
      document: number;
      attachment: number;
      filedOn: string;
    }
  | { kind: "appellate"; docketNumber: string; document: number; filedOn: string }
  | { kind: "unfiled"; label: string };

export type Caption = {
  court: string[];
  left: string[];
  right: string[];
};

export type CourtPdf = {
  title: string;
  stamp: Stamp;
  caption: Caption | null;
  blocks: Block[];
  /** Footer beside the page number, as D.D.C. papers carry it. */
  redacted: boolean;
};
