import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { readEntry } from "@/lib/docket/read/read-entry";
import { notFound } from "@/lib/errors";
import { filersByRole } from "../filer-by-role";
import type { FilingProposal, readTextInput } from "../proposal-schema";

const words = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, " ")
    .split(/\s+/)
    .filter((word) => word.length > 1);

/** Whether a printed name means a party: all words of the party's short or full name are in it, or the reverse. */
function fits(printed: string, name: string): boolean {
  const a = new Set(words(printed));
  const b = words(name);
  const all = (list: readonly string[], set: ReadonlySet<string>) =>
    list.length > 0 && list.every((word) => set.has(word));
  return all(b, a) || all([...a], new Set(b));
}

/** Reads a docket text into proposals, its ECF numbers and names resolved to rows of this case. */
export async function proposeFiling(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof readTextInput>,
): Promise<FilingProposal> {
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { courtId: true } });
    if (legalCase === null) throw notFound("case");
    const reading = readEntry({ ...input, courtId: legalCase.courtId });
    const numbers = [
      ...new Set([
        ...reading.links.map((l) => l.reference.number),
        ...reading.dispositions.flatMap((d) => d.target ?? []),
      ]),
    ].filter((n) => n !== input.number);
    const found = await tx.filing.findMany({
      where: { caseId, number: { in: numbers } },
      orderBy: { position: "asc" },
      select: { id: true, number: true },
    });
    const byNumber = new Map(found.map((f) => [f.number, f.id]));
    const disposed = reading.dispositions.flatMap((d) => {
      const toId = d.target === null ? undefined : byNumber.get(d.target);
      return toId === undefined || d.target === null
        ? []
        : [
            {
              toId,
              number: d.target,
              kind: "disposes_of" as const,
              disposition: d.outcome,
              part: d.scope?.text ?? null,
              words: d.words.text,
            },
          ];
    });
    const linked = reading.links.flatMap(({ kind, reference }) => {
      const toId = byNumber.get(reference.number);
      return toId === undefined || kind === "disposes_of"
        ? []
        : [
            {
              toId,
              number: reference.number,
              kind,
              disposition: null,
              part: null,
              words: `${reference.words.text} ${reference.title ?? ""}`.trim(),
            },
          ];
    });
    const parties = await tx.party.findMany({
      where: { caseId },
      select: { id: true, name: true, shortName: true, role: true },
    });
    const printed = reading.filer?.parties ?? [];
    const all = printed.some((name) => /^(?:all )?(?:defendants|plaintiffs)$/i.test(name))
      ? parties.filter((p) => printed.some((name) => name.toLowerCase().includes(p.role)))
      : parties.filter((p) =>
          printed.some((name) => fits(name, p.name) || fits(name, p.shortName ?? p.name)),
        );
    const filers = all.length === 0 && printed.length === 0 ? filersByRole(input.text, parties) : all;
    return {
      kind: reading.kind.kind,
      motionKind: reading.motion?.motionKind ?? null,
      filer: reading.filer?.printed ?? null,
      partyIds: filers.map((p) => p.id),
      links: [...disposed, ...linked],
      unknownNumbers: numbers.filter((n) => !byNumber.has(n)),
      attachments: reading.attachments.map(({ number, description }) => ({ number, description })),
    };
  });
}
