/** The firm's pages that are not inside one case, in the order of the day. */
export const firmNav = [
  { key: "today", href: "/today", label: "Today" },
  { key: "deadlines", href: "/deadlines", label: "Deadlines" },
  { key: "cases", href: "/cases", label: "Cases" },
  { key: "worklist", href: "/worklist", label: "Worklist" },
  { key: "activity", href: "/activity", label: "Activity" },
  { key: "administration", href: "/administration", label: "Administration" },
] as const;

export type FirmNavKey = (typeof firmNav)[number]["key"];

/** The pages of one case. */
export const caseNav = [
  { key: "overview", label: "Overview" },
  { key: "filings", label: "Filings" },
  { key: "deadlines", label: "Deadlines" },
  { key: "claims", label: "Claims" },
  { key: "parties", label: "Parties" },
  { key: "hearings", label: "Hearings" },
  { key: "harm", label: "Harm" },
  { key: "documents", label: "Documents" },
  { key: "client", label: "Client" },
  { key: "activity", label: "Activity" },
] as const;

/** Pages of a case that are reached from another, or by the palette. */
export const moreOfCase = [
  { key: "filings/new", label: "Log a filing" },
  { key: "filings/chains", label: "Briefing chains" },
  { key: "deadlines/new", label: "Add a date" },
  { key: "import", label: "Import a docket" },
  { key: "sources", label: "Sources" },
  { key: "access", label: "Who sees what" },
] as const;

export type CaseNavKey = (typeof caseNav)[number]["key"];
