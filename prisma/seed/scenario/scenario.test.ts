import { describe, expect, it } from "vitest";
import { scenario } from "./scenario";

const keysOf = (rows: { key: string }[]) => new Set(rows.map((r) => r.key));
const entries = keysOf(scenario.entries);
const documents = keysOf(scenario.documents);
const deadlines = keysOf(scenario.deadlines);
const parties = keysOf(scenario.parties);
const users = keysOf(scenario.users);
const harms = keysOf(scenario.harms);
const byKey = new Map(scenario.entries.map((e) => [e.key, e]));
const missing = (set: Set<string>, keys: (string | null)[]) => keys.filter((k) => k !== null && !set.has(k));

describe("keys", () => {
  it("are unique within each list", () => {
    for (const rows of Object.values(scenario))
      if (Array.isArray(rows)) {
        const keys = rows.flatMap((r) => ("key" in r ? [r.key] : []));
        expect(new Set(keys).size).toBe(keys.length);
      }
  });

  it("of entries resolve: documents, links, triggers, filers", () => {
    for (const e of scenario.entries) {
      expect(
        missing(
          documents,
          e.documents.map((d) => d.document),
        ),
        e.key,
      ).toEqual([]);
      expect(
        missing(
          entries,
          e.links.map((l) => l.target),
        ),
        e.key,
      ).toEqual([]);
      expect(missing(parties, [e.filedBy]), e.key).toEqual([]);
      for (const l of e.links) expect(byKey.get(l.target)?.case).toBe(e.case);
      expect(e.documents.map((d) => d.attachment)).toEqual(e.documents.map((_, i) => i));
    }
    const hung = new Set(scenario.entries.flatMap((e) => e.documents.map((d) => d.document)));
    expect(missing(hung, [...documents])).toEqual([]);
  });

  it("say the same of triggers from both ends", () => {
    const fromEntries = scenario.entries.flatMap((e) => e.triggers.map((t) => `${e.key} ${t}`)).sort();
    const fromDeadlines = scenario.deadlines
      .flatMap((d) => (d.triggerEntry ? [`${d.triggerEntry} ${d.key}`] : []))
      .sort();
    expect(fromEntries).toEqual(fromDeadlines);
  });

  it("of everything else resolve", () => {
    expect(
      missing(
        parties,
        scenario.appearances.flatMap((a) => a.parties),
      ),
    ).toEqual([]);
    expect(
      missing(
        keysOf(scenario.attorneys),
        scenario.appearances.map((a) => a.attorney),
      ),
    ).toEqual([]);
    expect(
      missing(
        keysOf(scenario.firms),
        [...scenario.attorneys, ...scenario.users].map((a) => a.firm),
      ),
    ).toEqual([]);
    expect(
      missing(
        parties,
        scenario.service.map((s) => s.party),
      ),
    ).toEqual([]);
    expect(
      missing(
        parties,
        scenario.pleadings.flatMap((p) => p.defendants),
      ),
    ).toEqual([]);
    const claims = keysOf(scenario.claims);
    expect(
      missing(
        claims,
        scenario.pleadings.flatMap((p) => p.claims.map((c) => c.claim)),
      ),
    ).toEqual([]);
    const elements = new Set(scenario.claims.flatMap((c) => c.elements.map((el) => `${c.key}.${el.key}`)));
    expect(
      missing(
        elements,
        scenario.facts.flatMap((f) => f.elements),
      ),
    ).toEqual([]);
    const facts = keysOf(scenario.facts);
    expect(
      missing(
        facts,
        scenario.facts.flatMap((f) => (f.date.kind === "unknown_after" ? [f.date.fact] : [])),
      ),
    ).toEqual([]);
    expect(
      missing(
        keysOf(scenario.baselines),
        scenario.harms.map((h) => h.baseline?.key ?? null),
      ),
    ).toEqual([]);
    expect(
      missing(
        keysOf(scenario.declarations),
        scenario.harms.map((h) => h.declaration?.key ?? null),
      ),
    ).toEqual([]);
    expect(
      missing(
        harms,
        scenario.reports.map((r) => r.harm),
      ),
    ).toEqual([]);
    expect(
      missing(
        documents,
        scenario.declarations.flatMap((d) => [d.document, ...d.exhibits]),
      ),
    ).toEqual([]);
    expect(
      missing(
        keysOf(scenario.hearings),
        scenario.hearings.map((h) => h.replacedBy),
      ),
    ).toEqual([]);
    const anything = new Set([...entries, ...deadlines, ...harms, ...keysOf(scenario.hearings)]);
    expect(
      missing(
        anything,
        [...scenario.tasks, ...scenario.notes].map((t) => t.about),
      ),
    ).toEqual([]);
    expect(
      missing(
        deadlines,
        scenario.deadlines.flatMap((d) => [d.supersededBy, d.chain?.from ?? null]),
      ),
    ).toEqual([]);
    const cited = [
      ...scenario.appearances.map((a) => a.entry),
      ...scenario.service.map((s) => s.proofEntry),
      ...scenario.pleadings.map((p) => p.entry),
      ...scenario.claims.map((c) => c.disposedBy),
      ...scenario.hearings.flatMap((h) => [h.transcriptEntry, ...h.entries]),
      ...scenario.posture.map((p) => p.entry),
      ...scenario.deadlines.flatMap((d) => [d.orderEntry, d.triggerEntry, d.closedBy]),
      ...scenario.harms.map((h) => h.filedAs),
      ...scenario.declarations.map((d) => d.entry),
      ...scenario.releases.map((r) => r.entry),
    ];
    expect(missing(entries, cited)).toEqual([]);
    expect(
      missing(
        deadlines,
        scenario.releases.map((r) => r.deadline),
      ),
    ).toEqual([]);
    expect(
      missing(
        users,
        scenario.deadlines.flatMap((d) => [d.ownerRole, d.backupRole, d.confirmedBy]),
      ),
    ).toEqual([]);
  });
});

describe("the docket", () => {
  it("numbers the district's entries without a gap and leaves a quarter or so without a number", () => {
    const district = scenario.entries.filter((e) => e.case === "district");
    const numbers = district.flatMap((e) => (e.number === null ? [] : [e.number]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(district.length - numbers.length).toBeGreaterThan(10);
    expect(scenario.entries.some((e) => e.case === "appeal" && e.number === null)).toBe(true);
  });

  it("names in its text only entries that exist and came before", () => {
    let highest = 0;
    for (const e of scenario.entries.filter((x) => x.case === "district")) {
      highest = Math.max(highest, e.number ?? 0);
      const refs = [
        ...e.docketText.matchAll(
          /\b(?:re|to|granting|denying without prejudice|as to|light of) (\d{1,2}) [A-Z]/g,
        ),
      ];
      for (const r of refs) expect(Number(r[1]), e.key).toBeLessThanOrEqual(highest);
    }
  });

  it("has one document on two entries, a paper not held, and a sealed entry with its public twin", () => {
    const uses = new Map<string, number>();
    for (const d of scenario.entries.flatMap((e) => e.documents))
      uses.set(d.document, (uses.get(d.document) ?? 0) + 1);
    expect([...uses.values()].filter((n) => n === 2).length).toBeGreaterThan(0);
    expect(scenario.documents.some((d) => d.blocks === null && d.notHeldReason)).toBe(true);
    expect(scenario.entries.some((e) => e.links.some((l) => l.type === "redacted_version_of"))).toBe(true);
    expect(new Set(scenario.entries.map((e) => e.state)).size).toBe(5);
    expect(new Set(scenario.entries.flatMap((e) => e.links.map((l) => l.type))).size).toBeGreaterThanOrEqual(
      9,
    );
  });

  it("carries the wording for a declaration made abroad, 28 U.S.C. 1746(1)", () => {
    for (const d of scenario.declarations.filter((x) => x.outsideUnitedStates && x.document)) {
      const text = JSON.stringify(scenario.documents.find((x) => x.key === d.document)?.blocks);
      expect(text).toContain("under the laws of the United States of America");
    }
  });
});

describe("names", () => {
  const text = JSON.stringify(scenario);
  const officials = ["Howard W. Lutnick", "Jeffrey I. Kessler", "Donald J. Trump"];

  it("are of public officials as parties only: everybody else is a role", () => {
    const initials = [...text.matchAll(/\b[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+\b/g)].map((m) => m[0]);
    expect(initials.filter((n) => !officials.includes(n))).toEqual([]);
    expect(text).not.toMatch(/\b(Mr|Ms|Mrs|Dr|Hon|Esq)\. ?[A-Z]/);
    const first =
      /\b(James|John|Robert|Michael|William|David|Mary|Patricia|Jennifer|Linda|Elizabeth|Susan|Jane|Sarah|Anna|Maria|Thomas|Charles|Daniel|Matthew|Mark|Paul|Peter|Laura|Emily|Alex|Chris|Kevin|Brian|Karen|Lisa|Amy|Dario|Rachel) [A-Z][a-z]+/g;
    expect(text.match(first)).toBeNull();
  });

  it("sign by role", () => {
    const signers = new Set([...text.matchAll(/\/s\/ ([^"]+)"/g)].map((m) => m[1] ?? ""));
    const roles =
      /^(Lead counsel for the plaintiff|Counsel for the (defendants|amicus)|Co-counsel for the plaintiff|Judge \(illustrative\)|Deputy Clerk \(role\)|Engineer A|Declarant \d|Agency Official \d|Process server A)$/;
    expect([...signers].filter((s) => !roles.test(s))).toEqual([]);
    expect(signers.size).toBeGreaterThan(8);
  });
});
