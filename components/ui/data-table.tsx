import type { ReactNode } from "react";
import { classNames } from "./class-names";

declare module "react" {
  interface CSSProperties {
    "--column-width"?: string;
  }
}

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** The label beside the value once rows are stacked; defaults to `header` where that is a string. "" for none. */
  label?: string;
  /** null or "" leaves the cell blank, and out of a stacked row. */
  cell: (row: Row) => ReactNode;
  /** This cell names the row: a row header, and the first thing in a stacked row. At most one. */
  rowHeader?: boolean;
  align?: "start" | "end";
  /** Dates and numbers stay on one line. */
  nowrap?: boolean;
  /** A CSS width such as "7rem"; columns without one share what is left. */
  width?: string;
  /** The column of buttons: its header is read aloud, not shown; on paper it is left out. */
  hideHeader?: boolean;
};

export type DataTableProps<Row> = {
  /** What the table lists; read aloud first, and printed. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selectedKey?: string | null;
  /** Extra attributes of a row's `tr`, such as an `id` to link to. */
  rowProps?: (row: Row) => { id?: string; className?: string };
  density?: "normal" | "compact";
  /**
   * Room below which rows are stacked into records: 368 px ("narrow"), 608 ("normal"), 832 ("wide"). Unless given,
   * up to three columns are narrow, up to five normal, more wide.
   */
  stack?: "narrow" | "normal" | "wide";
  /** Without the box, for a table inside a card. */
  bare?: boolean;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
  className?: string;
};

// Safari drops a table's meaning once its parts are laid out as blocks; spelling the roles out keeps it.
const roles = {
  table: "table",
  rowgroup: "rowgroup",
  row: "row",
  columnheader: "columnheader",
  rowheader: "rowheader",
  cell: "cell",
};

/**
 * A real table: sticky head, repeated on paper, stacked into records where there is no room.
 * `j`/`k` move through its rows, Enter follows the row's `data-row-link` (or first link), `e` its `data-row-edit`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    selectedKey,
    rowProps,
    density = "normal",
    stack = columns.length > 5 ? "wide" : columns.length > 3 ? "normal" : "narrow",
    bare = false,
    empty,
    className,
  } = props;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div
      className={classNames(
        "data-table min-w-0",
        !bare && "rounded-lg border border-rule bg-surface",
        className,
      )}
      data-density={density}
      data-stack={stack}
      data-list
    >
      <table role={roles.table}>
        <caption className="sr-only">{caption}</caption>
        <thead role={roles.rowgroup}>
          <tr role={roles.row}>
            {columns.map((column) => (
              <th
                key={column.key}
                role={roles.columnheader}
                scope="col"
                data-align={column.align}
                style={column.width ? { "--column-width": column.width } : undefined}
                data-control={column.hideHeader ? "" : undefined}
                className={bare ? undefined : "first:rounded-tl-lg last:rounded-tr-lg"}
              >
                {column.hideHeader ? <span className="sr-only">{column.header}</span> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={roles.rowgroup}>
          {rows.map((row) => {
            const key = rowKey(row);
            const extra = rowProps?.(row);
            return (
              <tr
                key={key}
                role={roles.row}
                data-row
                tabIndex={-1}
                data-selected={key === selectedKey ? "" : undefined}
                aria-selected={key === selectedKey ? true : undefined}
                {...extra}
              >
                {columns.map((column) => {
                  const content = column.cell(row);
                  const blank =
                    content === null || content === undefined || content === "" || content === false;
                  const label =
                    column.label ??
                    (typeof column.header === "string" && !column.hideHeader ? column.header : "");
                  const shared = {
                    "data-align": column.align,
                    "data-nowrap": column.nowrap ? "" : undefined,
                    "data-control": column.hideHeader ? "" : undefined,
                    "data-blank": blank ? "" : undefined,
                  };
                  return column.rowHeader ? (
                    <th key={column.key} role={roles.rowheader} scope="row" {...shared}>
                      {content}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      role={roles.cell}
                      data-label={label === "" ? undefined : label}
                      {...shared}
                    >
                      <div className="min-w-0">{content}</div>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
