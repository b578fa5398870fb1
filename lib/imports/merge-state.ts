import { z } from "zod";
import { type EntryField, type MergeEntry, sourceKinds } from "@/lib/docket/merge/merge-entry";

/** The kept form of what the sources have said of an entry: a merge entry without its id. */
const stamp = z.object({ kind: z.enum(sourceKinds), asOf: z.string() });
const text = z.string().nullable();
const documentState = z.object({
  attachment: z.number().int(),
  description: text,
  docId: text,
  seqNo: text,
  pageCount: z.number().nullable(),
  fileSize: z.number().nullable(),
  seen: z.partialRecord(z.enum(["description", "docId", "seqNo", "pageCount", "fileSize"]), stamp),
});
const entryFields = [
  "number",
  "docId",
  "seqNo",
  "filedOn",
  "enteredOn",
  "enteredAt",
  "shortText",
] as const satisfies readonly EntryField[];

export const mergeState = z.object({
  number: text,
  docId: text,
  seqNo: text,
  filedOn: text,
  enteredOn: text,
  enteredAt: text,
  shortText: text,
  texts: z.array(
    z.object({ text: z.string(), kind: z.enum(sourceKinds), first: z.string(), last: z.string() }),
  ),
  documents: z.array(documentState),
  origin: stamp,
  seen: z.partialRecord(z.enum(entryFields), stamp),
  listedBy: stamp.nullable(),
});
export type MergeState = z.infer<typeof mergeState>;

export function stateOf(entry: MergeEntry): MergeState {
  const { id: _id, ...rest } = entry;
  return mergeState.parse(rest);
}

/** Object keys in one order, so that equal states are equal texts. */
export const stateKey = (state: MergeState): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** An entry that no source has been read for: what a person logged, or the seed. */
export type LoggedEntry = {
  id: string;
  number: number | null;
  filedOn: string;
  enteredOn: string | null;
  textRaw: string;
  pacerDocId: string | null;
  pacerSeqNo: string | null;
  createdAt: string;
  papers: { attachment: number; description: string; pacerDocId: string | null; pageCount: number | null }[];
};

/** Typed by hand: every source of the court outranks it. */
export function entryByHand(e: LoggedEntry): MergeEntry {
  const by = { kind: "by_hand", asOf: e.createdAt } as const;
  return {
    id: e.id,
    number: e.number === null ? null : String(e.number),
    docId: e.pacerDocId,
    seqNo: e.pacerSeqNo,
    filedOn: e.filedOn,
    enteredOn: e.enteredOn,
    enteredAt: null,
    shortText: null,
    texts: [{ text: e.textRaw, kind: "by_hand", first: e.createdAt, last: e.createdAt }],
    documents: e.papers.map((p) => ({
      attachment: p.attachment,
      description: p.description,
      docId: p.pacerDocId,
      seqNo: null,
      pageCount: p.pageCount,
      fileSize: null,
      seen: { description: by },
    })),
    origin: by,
    seen: {},
    listedBy: null,
  };
}
