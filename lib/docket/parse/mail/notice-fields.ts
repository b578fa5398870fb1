import { isCourtDate } from "@/lib/dates/court-date";

/** Who did what when, from "The following transaction was entered by … on … at … and filed on …". */
export interface TransactionLine {
  filedOn: string | null;
  /** Court's local time, `2021-08-09T11:53:00`; null where the notice gives no time. */
  enteredAt: string | null;
  /** "CDT", "Eastern Daylight Time": as printed; "" without one. */
  timeZone: string;
  /** "Geisler, Kimberly"; "" for the court's own entries. */
  enteredBy: string;
}

const DATE = String.raw`(\d{1,2})\/(\d{1,2})\/(\d{4})`;
const TRANSACTION = /The following transaction was\b/i;
const FILED = new RegExp(String.raw`\bfiled on\s+${DATE}`, "i");
const ENTERED = new RegExp(
  String.raw`\bentered\b(.{0,200}?)\bon\s+${DATE}(?:\s+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AP])\.?M\.?(?:\s+([A-Z][A-Za-z]*(?: [A-Z][a-z]+){0,3}))?)?`,
  "i",
);

function isoDate(month?: string, day?: string, year?: string): string | null {
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isCourtDate(date) ? date : null;
}

function isoTime(hour: string, minute: string, second: string | undefined, half: string): string {
  const on12 = Number(hour) % 12;
  const hours = half.toUpperCase() === "P" ? on12 + 12 : on12;
  return `${String(hours).padStart(2, "0")}:${minute}:${second ?? "00"}`;
}

/** Reads the sentence wherever it stands in the head of a notice. */
export function readTransaction(head: readonly string[]): TransactionLine {
  const none: TransactionLine = { filedOn: null, enteredAt: null, timeZone: "", enteredBy: "" };
  const at = head.findLastIndex((line) => TRANSACTION.test(line));
  if (at < 0) return none;
  const sentence = head
    .slice(at, at + 6)
    .join(" ")
    .replace(/\s+/g, " ")
    .slice(0, 800);
  const filed = FILED.exec(sentence);
  const entered = ENTERED.exec(sentence);
  const enteredOn = entered ? isoDate(entered[2], entered[3], entered[4]) : null;
  const [hour, minute, second, half] = [entered?.[5], entered?.[6], entered?.[7], entered?.[8]];
  const by = /\b(?:by|from)\s+(.+?)\s*(?:entered\b.*)?$/i.exec((entered?.[1] ?? "").trim())?.[1] ?? "";
  const from = /\breceived from\s+(.+?)\s+entered on/i.exec(sentence)?.[1] ?? "";
  const zone = (entered?.[9] ?? "").replace(/\s*\band\b.*$/i, "");
  return {
    filedOn: filed ? isoDate(filed[1], filed[2], filed[3]) : null,
    enteredAt:
      enteredOn && hour && minute && half ? `${enteredOn}T${isoTime(hour, minute, second, half)}` : null,
    timeZone: zone,
    enteredBy: by || from,
  };
}

export interface Recipient {
  name: string;
  email_addresses: string[];
}

const BETWEEN = /[\s,;<>()[\]"']+/;
const isAddress = (word: string) => word.length <= 320 && /^[^@]+@[^@]+$/.test(word);

/** Most names need no cleaning. */
const PLAIN_NAME = /^[A-Za-z](?:[A-Za-z.']| (?=[A-Za-z])){0,200}$/;

/** "Recipient User Test 1, -:" is a name; so is "Frank Daniel Wood , Jr". */
function personName(raw: string): string {
  if (PLAIN_NAME.test(raw)) return raw;
  return raw
    .slice(0, 500)
    .replace(/mailto:/gi, "")
    .replace(/\s+/g, " ")
    .replace(/ , ?(?=(?:Jr|Sr|I{1,3}|IV|V|Esq)\b)/gi, " ")
    .replace(/ ,/g, ",")
    .replace(/^[\s,;:<>*"-]+/, "")
    .replace(/[\s,;:<>*("-]+$/, "");
}

/**
 * Recipients of one list. A line holds a name, addresses, or both; addresses alone belong to the name
 * above them. Persons listed without an address are not recipients of mail and are left out.
 */
export function readRecipients(lines: readonly string[]): Recipient[] {
  const recipients: Recipient[] = [];
  let waiting: string | null = null;
  for (const line of lines) {
    if (line === "") continue;
    const words = line.includes("@") ? line.split(BETWEEN).filter(isAddress) : [];
    const first = words[0];
    if (first === undefined) {
      waiting = personName(line);
      continue;
    }
    const addresses = words.map((word) => word.replace(/^mailto:/i, "").replace(/[.:*]{1,4}$/, ""));
    const name = personName(line.slice(0, line.indexOf(first)));
    const last = recipients.at(-1);
    if (name === "" && waiting === null && last) {
      last.email_addresses.push(...addresses);
    } else {
      recipients.push({ name: name === "" ? (waiting ?? "") : name, email_addresses: addresses });
    }
    waiting = null;
  }
  return recipients;
}

/** Persons not served electronically, with what is printed under each name. */
export function readPersons(lines: readonly string[]): { name: string; address: string[] }[] {
  const persons: { name: string; address: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    if (line === "") open = false;
    else if (open) persons.at(-1)?.address.push(line);
    else {
      persons.push({ name: personName(line), address: [] });
      open = true;
    }
  }
  return persons.filter((person) => person.name !== "");
}

const REFERENCE = /\[(\d{1,5})\]/g;

/** Docket numbers that a notice's text puts in brackets: "re [42] Opposed MOTION", in order, each once. */
export function readCrossReferences(text: string): number[] {
  return [...new Set([...text.matchAll(REFERENCE)].map((m) => Number(m[1])))].filter((n) => n > 0);
}
