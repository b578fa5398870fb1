import type { SubjectKind } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { citeOf } from "@/lib/filings/words";
import { postureWords } from "@/lib/posture/words";

export type Subject = { caseId: string | null; kind: string; id: string };
export type NamedSubject = { name: string; href: string | null };

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);

/** The names of the rows that events tell of, by id, as far as the viewer may see them. */
export async function nameSubjects(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, NamedSubject>> {
  const named = new Map<string, NamedSubject>();
  const of = (kind: SubjectKind) =>
    subjects.filter((s) => s.kind === kind && s.caseId !== null).map((s) => s.id);
  const caseOf = new Map(subjects.map((s) => [s.id, s.caseId]));
  const put = (id: string, name: string, path: string | null) =>
    named.set(id, { name: short(name), href: path === null ? null : `/cases/${caseOf.get(id)}${path}` });
  const at = (kind: SubjectKind) => ({ where: { id: { in: of(kind) } } });
  const ask = <T>(kind: SubjectKind, work: () => Promise<T[]>) =>
    of(kind).length === 0 ? Promise.resolve([]) : work();

  const filings = await ask("filing", () =>
    tx.filing.findMany({ ...at("filing"), select: { id: true, number: true, kind: true, textClean: true } }),
  );
  for (const f of filings) put(f.id, `${citeOf(f)}, ${f.textClean}`, `/filings/${f.id}`);
  const titled = { id: true, title: true } as const;
  for (const d of await ask("document", () => tx.document.findMany({ ...at("document"), select: titled })))
    put(d.id, d.title, `/documents/${d.id}`);
  for (const d of await ask("deadline", () => tx.deadline.findMany({ ...at("deadline"), select: titled })))
    put(d.id, d.title, `/deadlines/${d.id}`);
  for (const h of await ask("hearing", () => tx.hearing.findMany({ ...at("hearing"), select: titled })))
    put(h.id, h.title, `/hearings/${h.id}`);
  for (const c of await ask("claim", () => tx.claim.findMany({ ...at("claim"), select: titled })))
    put(c.id, c.title, `/claims#${c.id}`);
  for (const p of await ask("pleading", () => tx.pleading.findMany({ ...at("pleading"), select: titled })))
    put(p.id, p.title, `/claims#${p.id}`);
  for (const t of await ask("task", () => tx.task.findMany({ ...at("task"), select: titled })))
    put(t.id, t.title, "/overview#tasks");
  for (const a of await ask("government_action", () =>
    tx.governmentAction.findMany({ ...at("government_action"), select: titled }),
  ))
    put(a.id, a.title, "/harm/government");
  for (const p of await ask("party", () =>
    tx.party.findMany({ ...at("party"), select: { id: true, name: true } }),
  ))
    put(p.id, p.name, `/parties#${p.id}`);
  for (const s of await ask("service", () =>
    tx.serviceOfProcess.findMany({ ...at("service"), select: { id: true, recipientName: true } }),
  ))
    put(s.id, s.recipientName, "/parties#service");
  const worded = { id: true, text: true } as const;
  for (const h of await ask("harm", () => tx.harm.findMany({ ...at("harm"), select: worded })))
    put(h.id, h.text, `/harm/${h.id}`);
  for (const f of await ask("fact", () => tx.fact.findMany({ ...at("fact"), select: worded })))
    put(f.id, f.text, `/harm/facts/${f.id}`);
  for (const r of await ask("relief", () => tx.relief.findMany({ ...at("relief"), select: worded })))
    put(r.id, r.text, "/claims");
  for (const q of await ask("open_question", () =>
    tx.openQuestion.findMany({ ...at("open_question"), select: worded }),
  ))
    put(q.id, q.text, "/overview#questions");
  for (const p of await ask("posture", () =>
    tx.postureItem.findMany({ ...at("posture"), select: { id: true, kind: true } }),
  ))
    put(p.id, postureWords[p.kind], "/overview#posture");
  return named;
}
