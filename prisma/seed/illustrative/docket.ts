import { toDbDate } from "@/lib/dates/court-date";
import { scenario } from "../scenario/scenario";
import type { ScenarioDocument } from "../scenario/scenario-types";
import { kindOf, STATES } from "./entry-kinds";
import type { Paper } from "./papers";
import { at, dbDate, found, type Play } from "./play";
import { newRowId } from "./row-id";

const documents = new Map<string, ScenarioDocument>(scenario.documents.map((d) => [d.key, d]));

/** The docket in its order: entries, who filed them, their papers, and then how they answer each other. */
export async function writeDocket(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const { tx } = play;
  const entries = scenario.entries.filter((e) => e.case === play.key);
  await tx.filing.createMany({
    data: entries.map((e, index) => ({
      ...play.guard(e.tier),
      id: play.id("filing", e.key),
      position: index + 1,
      number: e.number,
      filedOn: toDbDate(e.filedOn),
      enteredOn: dbDate(e.enteredOn),
      servedOn: dbDate(e.servedOn),
      ...kindOf(e),
      textRaw: e.docketText,
      textClean: e.docketText,
      state: STATES[e.state],
      origin: "seed" as const,
      createdById: play.person("paralegal"),
      createdAt: at(e.enteredOn, "17:30"),
    })),
  });
  await tx.filingParty.createMany({
    data: entries.flatMap((e) =>
      e.filedBy === null
        ? []
        : [
            {
              ...play.guard(e.tier),
              id: newRowId(),
              filingId: play.id("filing", e.key),
              partyId: play.id("party", e.filedBy),
            },
          ],
    ),
  });
  await tx.filingDocument.createMany({
    data: entries.flatMap((e) =>
      e.documents.map((d) => {
        const document = found(documents.get(d.document), d.document);
        const paper = papers.get(d.document);
        // The public line lists a sealed paper, whose own row guards it. What was lodged ex parte it does not name.
        const tier = document.tier === "ex_parte" ? document.tier : e.tier;
        return {
          ...play.guard(tier),
          id: newRowId(),
          filingId: play.id("filing", e.key),
          attachment: d.attachment,
          description: d.description,
          documentId: paper === undefined ? null : play.id("document", d.document),
          notHeldReason: document.notHeldReason,
          // Length tells of what is inside.
          pageCount: document.tier === "record" ? (paper?.pages.length ?? null) : null,
        };
      }),
    ),
  });
  await tx.filingLink.createMany({
    data: entries.flatMap((e) =>
      e.links.map((link) => ({
        ...play.guard(e.tier),
        id: newRowId(),
        fromId: play.id("filing", e.key),
        toId: play.id("filing", link.target),
        kind: link.type,
        part: link.part,
        disposition: link.how,
        createdById: play.person("paralegal"),
        createdAt: at(e.enteredOn, "17:30"),
      })),
    ),
  });
}
