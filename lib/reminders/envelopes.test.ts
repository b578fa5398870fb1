import { describe, expect, it } from "vitest";
import { instantAt } from "@/lib/dates/court-zone";
import { fillEnvelopes, lastDigest, type Waiting } from "./envelopes";

const at = instantAt("2026-10-14", "09:30");
const row = (id: string, kind: string, createdAt: Date, userId: string | null = "p"): Waiting => ({
  id,
  kind,
  userId,
  createdAt,
});

describe("lastDigest", () => {
  it("is seven in the morning in Washington, today's or yesterday's", () => {
    expect(lastDigest(at)).toEqual(instantAt("2026-10-14", "07:00"));
    expect(lastDigest(instantAt("2026-10-14", "06:59"))).toEqual(instantAt("2026-10-13", "07:00"));
    expect(lastDigest(instantAt("2026-11-01", "07:00"))).toEqual(new Date("2026-11-01T12:00:00Z"));
  });
});

describe("fillEnvelopes", () => {
  it("puts what is wanted at once into one mail a person and kind, and never two people into one", () => {
    const rows = [
      row("1", "deadline.moved", at),
      row("2", "deadline.moved", at),
      row("3", "deadline.reminder", at),
      row("4", "deadline.moved", at, "q"),
      row("5", "invitation", at, null),
      row("6", "invitation", at, null),
    ];
    expect(fillEnvelopes(rows, () => "instant", at)).toEqual([["1", "2"], ["3"], ["4"], ["5"], ["6"]]);
  });

  it("keeps a digest until the next morning, then sends all kinds together", () => {
    const before = instantAt("2026-10-13", "16:00");
    const rows = [
      row("1", "deadline.moved", before),
      row("2", "message.sent", before),
      row("3", "deadline.moved", at),
    ];
    expect(fillEnvelopes(rows, () => "digest", at)).toEqual([["1", "2"]]);
    expect(fillEnvelopes(rows, () => "digest", instantAt("2026-10-15", "07:00"))).toEqual([["1", "2", "3"]]);
    expect(
      fillEnvelopes(
        rows,
        (_, kind) => (kind === "messages" ? "instant" : "digest"),
        instantAt("2026-10-13", "16:01"),
      ),
    ).toEqual([["2"]]);
  });
});
