/** What a page is handed on as: rows of cells, and what stands between tables as cells of their own. */

export const BOLD = 1;
export const UNDERLINED = 2;
export const ITALIC = 4;
export const HEADING = 8;

/** Attributes of a link or field, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

export type Run =
  | { kind: "text"; text: string; style: number; link: Attributes | null }
  | { kind: "break" }
  | { kind: "field"; attributes: Attributes }
  | { kind: "table"; rows: Row[] };

export class Cell {
  readonly runs: Run[] = [];
  readonly isHeader: boolean;
  constructor(isHeader: boolean) {
    this.isHeader = isHeader;
  }
}

export class Row {
  readonly cells: Cell[] = [];
  /** Ordinal of the row's table in the page: two rows of one table share it. */
  readonly table: number;
  /** 1 for a table that stands in no other. */
  readonly depth: number;
  constructor(table: number, depth: number) {
    this.table = table;
    this.depth = depth;
  }
}

export type PageSink = {
  title?(text: string): void;
  /** What stands outside tables, before the next outermost table or the end. */
  flow?(cell: Cell): void;
  /** True: consumed; the row is not kept in the table that encloses its own. */
  row?(row: Row): boolean;
  /** The source of a script: courts keep case ids there. */
  script?(source: string): void;
};

/** A table that has begun and not ended; its style and link are those of the text around it. */
export type OpenTable = {
  id: number;
  rows: Row[];
  row: Row | null;
  cell: Cell | null;
  style: number;
  link: Attributes | null;
};
