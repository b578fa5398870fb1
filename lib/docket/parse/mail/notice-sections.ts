import type { FlatLink, FlatText } from "@/lib/docket/parse/mail/flatten-html";
import {
  CART,
  CLOSED,
  HEADING,
  LABEL,
  LABEL_REACH,
  MAILED,
  NOT_MAILED,
  NUMBERED,
  PAPERS,
} from "@/lib/docket/parse/mail/notice-labels";

/** One case's table of a notice, as printed. */
export interface CaseSection {
  name: string;
  number: string;
  /** First link in the number's cell: the docket sheet. */
  sheetLink: string | null;
  /** One name a row; the first stands on the "Filer:" row itself. */
  filers: string[];
  documentNumber: string;
  /** Every link between the case number and the docket text. */
  links: string[];
  /** "WARNING: CASE CLOSED on …", as printed; "" without one. */
  warning: string;
  /** Docket text, its line breaks kept. */
  text: string;
}

/** A notice cut into its printed parts. Lines are trimmed; an empty line is a blank one on the page. */
export interface NoticeSections {
  kind: "nef" | "nda" | null;
  /** Lines before the first case: the court's name, "The following transaction was entered …". */
  head: string[];
  cases: CaseSection[];
  /** Lists of those mailed, one a heading. */
  mailed: string[][];
  /** Lists of those not served electronically. */
  notMailed: string[][];
  /** Links of the papers, in an ACMS notice, each with its words. */
  papers: { name: string; href: string }[];
  documents: { description: string; original_filename: string }[];
}

type Place =
  | "head"
  | "name"
  | "number"
  | "filer"
  | "document"
  | "warning"
  | "text"
  | "mailed"
  | "other"
  | "papers"
  | "skip";

/** Reads a flattened notice top to bottom, once. */
export function cutNotice(flat: FlatText): NoticeSections {
  return new Cutter(flat).run();
}

class Cutter {
  private readonly found: NoticeSections = {
    kind: null,
    head: [],
    cases: [],
    mailed: [],
    notMailed: [],
    papers: [],
    documents: [],
  };
  private readonly text: string;
  private readonly lines: string[];
  private readonly links: FlatLink[];
  private readonly isAcms: boolean;
  private place: Place = "head";
  private current: CaseSection | null = null;
  private textLines: string[] = [];
  private list: string[] | null = null;
  private openHeading = false;
  private nextLink = 0;

  constructor(flat: FlatText) {
    this.text = flat.text;
    this.lines = flat.text.split("\n");
    this.links = flat.links;
    this.isAcms = flat.links.some((link) => link.href.includes("/NDA/"));
  }

  run(): NoticeSections {
    let at = 0;
    for (let i = 0; i < this.lines.length; i++) {
      const raw = this.lines[i] ?? "";
      const end = at + raw.length;
      const line = raw.trim();
      this.readLine(line, i);
      this.takeLinks(at, end);
      at = end + 1;
    }
    this.endText();
    return this.found;
  }

  private takeLinks(start: number, end: number): void {
    for (; this.nextLink < this.links.length; this.nextLink++) {
      const link = this.links[this.nextLink];
      if (!link || link.start > end) return;
      if (link.start < start) continue;
      const { current, place } = this;
      if (current && place === "number" && current.sheetLink === null) current.sheetLink = link.href;
      else if (current && (place === "document" || place === "number")) current.links.push(link.href);
      else if (place === "papers") {
        const name = this.text.slice(link.start, Math.min(link.end, link.start + 500)).trim();
        this.found.papers.push({ name, href: link.href });
      }
    }
  }

  private readLine(line: string, index: number): void {
    if (line !== "") {
      if (this.place === "head") this.readTitle(line);
      const label = LABEL.exec(line.slice(0, LABEL_REACH));
      if (label?.[1] && this.readLabel(label[1].toLowerCase(), line.slice(label[0].length), index)) return;
      if (this.current && this.readHeading(line)) return;
    }
    this.readContent(line);
  }

  /** "Notice of …" alone on its line says which kind of notice this is. */
  private readTitle(line: string): void {
    if (/^\*?Notice of Electronic Filing\b/i.test(line)) this.found.kind = "nef";
    else if (/^\*?Notice of (?:Electronic )?Docket Activity\b/i.test(line)) this.found.kind = "nda";
  }

  private readLabel(label: string, rest: string, index: number): boolean {
    const value = rest
      .slice(0, 2_000)
      .replace(/\*{1,4}$/, "")
      .trim();
    if (label === "case name") {
      // The clerk may write these words too; only a table goes on with the number.
      if (this.place === "text" && !this.numberFollows(index)) return false;
      this.endText();
      this.current = {
        name: value,
        number: "",
        sheetLink: null,
        filers: [],
        documentNumber: "",
        links: [],
        warning: "",
        text: "",
      };
      this.found.cases.push(this.current);
      this.place = "name";
      return true;
    }
    if (label === "document description") {
      this.endText();
      this.found.documents.push({ description: value, original_filename: "" });
      this.place = "other";
      return true;
    }
    if (label === "original filename" && this.found.documents.length > 0) {
      const last = this.found.documents.at(-1);
      if (last) last.original_filename = value;
      this.place = "skip";
      return true;
    }
    if (label === "electronic document stamp") {
      this.place = "skip";
      return true;
    }
    if (!this.current || this.place === "text" || this.list) return false;
    return this.readField(this.current, label, value);
  }

  private readField(current: CaseSection, label: string, value: string): boolean {
    if (label === "case number") {
      current.number = value;
      this.place = "number";
    } else if (label.startsWith("filer")) {
      if (value) current.filers.push(value);
      this.place = "filer";
    } else if (label.startsWith("document")) {
      current.documentNumber = value;
      this.place = "document";
    } else if (label.startsWith("warning")) {
      current.warning = `WARNING: CASE CLOSED on ${value}`.trim();
      this.place = "warning";
    } else if (label === "docket text") {
      this.place = "text";
      this.textLines = value ? [value] : [];
    } else return false;
    return true;
  }

  private numberFollows(index: number): boolean {
    let seen = 0;
    for (let i = index + 1; i < this.lines.length && seen < 8 && i < index + 40; i++) {
      const line = (this.lines[i] ?? "").trim();
      if (line === "") continue;
      if (/^\*?\s*Case Number\s*:/i.test(line)) return true;
      seen++;
    }
    return false;
  }

  private readHeading(line: string): boolean {
    if (PAPERS.test(line)) {
      this.endText();
      this.list = null;
      this.place = "other";
      return true;
    }
    if (this.place === "text" || this.place === "papers") {
      if (/^Documents?\s*:/.test(line) && this.isAcms) {
        this.endText();
        this.place = "papers";
        return true;
      }
    }
    const start = line.slice(0, LABEL_REACH);
    if (!HEADING.test(start) || !(CLOSED.test(start) || NUMBERED.test(start))) return false;
    const not = NOT_MAILED.test(start);
    const cart = CART.test(start);
    if (!not && !cart && !MAILED.test(start)) return false;
    this.endText();
    this.list = [];
    this.place = cart ? "skip" : "mailed";
    if (not) this.found.notMailed.push(this.list);
    else if (!cart) this.found.mailed.push(this.list);
    // In plain mail a long heading runs on over the next lines, to its colon or full stop.
    this.openHeading = !CLOSED.test(start);
    return true;
  }

  private readContent(line: string): void {
    const { current } = this;
    if (this.openHeading) {
      if (line === "") this.openHeading = false;
      else {
        this.openHeading = !CLOSED.test(line.slice(-8));
        return;
      }
    }
    switch (this.place) {
      case "head":
        if (line !== "" && this.found.head.length < 20_000) this.found.head.push(line);
        break;
      case "name":
        if (current && line !== "" && current.name.length < 2_000) current.name = joined(current.name, line);
        break;
      case "number":
        if (current && line !== "" && current.number.length < 200)
          current.number = joined(current.number, line);
        break;
      case "filer":
        if (current && line !== "") current.filers.push(line);
        break;
      case "document":
        if (current && line !== "" && current.documentNumber.length < 500) {
          current.documentNumber = joined(current.documentNumber, line);
        }
        break;
      case "text":
        this.textLines.push(line);
        break;
      case "mailed":
        this.list?.push(line);
        break;
      case "other": {
        const last = this.found.documents.at(-1);
        if (last && line !== "" && last.description.length < 1_000)
          last.description = joined(last.description, line);
        break;
      }
      default:
        break;
    }
  }

  private endText(): void {
    if (this.place === "text" && this.current) {
      this.current.text = this.textLines.filter((line) => line !== "").join("\n");
    }
    this.textLines = [];
    if (this.place === "text") this.place = "skip";
  }
}

const joined = (before: string, line: string) => (before ? `${before} ${line}` : line);
