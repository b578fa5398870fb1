import { describe, expect, it } from "vitest";
import { composeInvitation, composeMail, type DateFacts, lineOf, type Notice } from "./compose";

const facts: DateFacts = {
  caption: "Legion v. Lutnick",
  illustrative: false,
  title: null,
  side: "ours",
  state: "confirmed",
  dueOn: "2026-10-16",
  dueTime: null,
  entry: "ECF No. 12",
  owner: "Attorney One",
  acknowledged: false,
};
const line = (kind: string, more: Partial<DateFacts> = {}) =>
  lineOf({ about: "deadline", kind, facts: { ...facts, ...more }, url: "https://t/d" }, "2026-10-14").text;

describe("a line", () => {
  it("says what and when", () => {
    expect(line("deadline.reminder")).toBe(
      "Due Fri, Oct 16, 2026 (in 2 days): our date in Legion v. Lutnick (ECF No. 12). Please acknowledge it.",
    );
    expect(line("deadline.reminder", { state: "proposed", dueTime: "17:00", acknowledged: true })).toBe(
      "Due Fri, Oct 16, 2026, 5:00 PM (in 2 days): our date in Legion v. Lutnick (ECF No. 12), unconfirmed.",
    );
    expect(line("deadline.unacknowledged", { dueOn: "2026-10-15" })).toBe(
      "Not acknowledged for a day, due Thu, Oct 15, 2026 (tomorrow): our date in Legion v. Lutnick (ECF No. 12); it is with Attorney One.",
    );
    expect(line("deadline.overdue", { dueOn: "2026-10-13", owner: null })).toBe(
      "Overdue, was due Tue, Oct 13, 2026 (yesterday): our date in Legion v. Lutnick (ECF No. 12); nobody has it.",
    );
    expect(line("deadline.lapsed", { side: "theirs", dueOn: "2026-10-09", entry: null })).toBe(
      "Passed with nothing docketed, was due Fri, Oct 9, 2026 (5 days ago): their date in Legion v. Lutnick.",
    );
    expect(line("deadline.moved", { dueOn: null })).toBe(
      "Moved, now due on a day not set yet: our date in Legion v. Lutnick (ECF No. 12).",
    );
  });

  it("carries a title only where one was given, and says what is illustrative", () => {
    expect(
      line("deadline.vacated", {
        title: "Reply",
        caption: "Legion v. Lutnick (illustrative)",
        illustrative: true,
        side: "internal",
      }),
    ).toBe(
      "[Illustrative] Vacated, no longer due Fri, Oct 16, 2026 (in 2 days): an internal date in Legion v. Lutnick (ECF No. 12), “Reply”.",
    );
  });
});

describe("a mail", () => {
  const notice = (dueOn: string): Notice => ({
    about: "deadline",
    kind: "deadline.reminder",
    facts: { ...facts, dueOn },
    url: `https://t/${dueOn}`,
  });
  const mail = (days: string[]) =>
    composeMail(
      days.map((d) => lineOf(notice(d), "2026-10-14")),
      { more: "https://t/deadlines", preferences: "https://t/account/notifications" },
    );

  it("begins with the nearest date, in the subject and in the first line", () => {
    const both = mail(["2026-10-21", "2026-10-15", "2026-10-15"]);
    expect(both?.subject).toBe(
      "Due Thu, Oct 15, 2026 (tomorrow): our date in Legion v. Lutnick (ECF No. 12) and 1 more",
    );
    expect(both?.text.split("\n").slice(0, 3)).toEqual([
      "Due Thu, Oct 15, 2026 (tomorrow): our date in Legion v. Lutnick (ECF No. 12). Please acknowledge it.",
      "https://t/2026-10-15",
      "",
    ]);
    expect(both?.text).toContain("https://t/account/notifications");
  });

  it("puts what is overdue before what comes up, and what they let pass after it", () => {
    const at = (kind: string, dueOn: string) =>
      lineOf({ about: "deadline", kind, facts: { ...facts, dueOn }, url: `https://t/${kind}` }, "2026-10-14");
    const lines = [
      at("deadline.lapsed", "2026-10-09"),
      at("deadline.reminder", "2026-10-14"),
      at("deadline.overdue", "2026-10-13"),
    ];
    const text = composeMail(lines, { more: "", preferences: "" })?.text ?? "";
    expect([...text.matchAll(/^(Overdue|Due|Passed)/gm)].map((m) => m[0])).toEqual([
      "Overdue",
      "Due",
      "Passed",
    ]);
  });

  it("is not written when nothing is left to say", () => {
    expect(mail([])).toBeNull();
  });

  it("stays readable when a cascade moved a thousand dates", () => {
    const days = Array.from({ length: 1000 }, (_, i) =>
      new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const many = mail(days);
    expect(many?.subject).toMatch(/ and 999 more$/);
    expect(many?.text).toContain("And 900 more: https://t/deadlines");
  });

  it("invites with what and until when in the first line", () => {
    const { subject, text } = composeInvitation({
      name: "Dana",
      organization: "Firm",
      caption: null,
      expiresAt: "2026-10-21T12:00:00Z",
      link: "https://t/invitation/x",
    });
    expect(subject).toBe("Invitation to the case tracker, open until Oct 21, 2026, 8:00 AM EDT");
    expect(text.split("\n")[0]).toBe("You are invited to the case tracker, until Oct 21, 2026, 8:00 AM EDT.");
  });
});
