import type { FilingProposal } from "@/lib/filings/proposal-schema";
import type { LogFilingInput } from "@/lib/filings/schema";
import { kindWords } from "@/lib/filings/words";
import { isOneOf } from "@/lib/one-of";

/** A paper of the form. `uploadId` null: named, but not held here. */
export type PaperValues = {
  attachment: number;
  description: string;
  uploadId: string | null;
  fileName: string;
  notHeldReason: string;
};

/** What the filing answers, supports or rules on. `words`: the docket text it was read from; "" when set by hand. */
export type LinkValues = {
  toId: string;
  label: string;
  kind: string;
  disposition: string;
  part: string;
  words: string;
};

/** A filing as it is typed. All of it is kept on this device until it is saved. */
export type FilingValues = {
  text: string;
  number: string;
  filedOn: string | null;
  enteredOn: string | null;
  servedOn: string | null;
  kind: string;
  motionKind: string;
  partyIds: string[];
  filedByText: string;
  state: string;
  /** "record", "work_product", or the id of a protected audience. */
  audience: string;
  links: LinkValues[];
  papers: PaperValues[];
  /** Fields a person set: no reading overwrites them. */
  touched: string[];
};

export const emptyFiling = (number: string): FilingValues => ({
  text: "",
  number,
  filedOn: null,
  enteredOn: null,
  servedOn: null,
  kind: "",
  motionKind: "",
  partyIds: [],
  filedByText: "",
  state: "normal",
  audience: "record",
  links: [],
  papers: [],
  touched: number === "" ? [] : ["number"],
});

/** What is wrong before anything is sent: what JSON could not carry, or would carry wrongly. */
export function checkFiling(values: FilingValues): Record<string, string> {
  const errors: Record<string, string> = {};
  if (values.number.trim() !== "" && !/^\d{1,8}$/.test(values.number.trim()))
    errors.number = "Write the entry's number in digits, such as 9. Attachments (9-3) are papers of entry 9.";
  if (values.filedOn === null) errors.filedOn = "Enter the day it was filed.";
  if (!isOneOf(kindWords, values.kind)) errors.kind = "Choose what it is.";
  if (values.text.trim().length < 3)
    errors.text = "Copy the docket text, or describe the filing in a few words.";
  values.papers.forEach((paper, at) => {
    if (paper.uploadId === null && paper.notHeldReason.trim() === "")
      errors[`papers.${at}.notHeldReason`] = "Add the file, or say why it is not held here.";
  });
  return errors;
}

/** What is sent, once checkFiling() finds nothing. */
export async function toFilingInput(
  values: FilingValues,
  audiences: readonly { id: string; tier: string }[],
): Promise<LogFilingInput> {
  const audience = audiences.find((a) => a.id === values.audience);
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  const { logFilingInput } = await import("@/lib/filings/schema");
  return logFilingInput.parse({
    text: values.text,
    number: values.number.trim() === "" ? null : Number(values.number),
    filedOn: values.filedOn,
    enteredOn: values.enteredOn,
    servedOn: values.servedOn,
    kind: values.kind,
    motionKind: text(values.motionKind),
    partyIds: values.partyIds,
    filedByText: text(values.filedByText),
    state: values.state,
    tier: audience?.tier ?? values.audience,
    audienceId: audience?.id ?? null,
    links: values.links.map(({ toId, kind, disposition, part }) => ({
      toId,
      kind,
      disposition: text(disposition),
      part: text(part),
    })),
    papers: values.papers.map(({ attachment, description, uploadId, notHeldReason }) => ({
      attachment,
      description,
      uploadId,
      notHeldReason: uploadId === null ? text(notHeldReason) : null,
    })),
  });
}

const NOT_YET = "Not downloaded yet.";

/** What a reading of the docket text changes: only what no person has set, and links it has not proposed before. */
export function withProposal(values: FilingValues, proposal: FilingProposal): Partial<FilingValues> {
  const free = (field: keyof FilingValues) => !values.touched.includes(field);
  const known = new Set(values.papers.map((p) => p.attachment));
  const names = new Map(proposal.attachments.map((a) => [a.number, a.description]));
  return {
    ...(free("kind") && proposal.kind !== null && proposal.kind !== "unrecognised"
      ? { kind: proposal.kind, motionKind: proposal.motionKind ?? "" }
      : {}),
    ...(free("partyIds")
      ? {
          partyIds: proposal.partyIds,
          filedByText: proposal.partyIds.length > 0 ? "" : (proposal.filer ?? ""),
        }
      : {}),
    ...(free("links")
      ? {
          links: proposal.links.map(({ toId, number, kind, disposition, part, words }) => ({
            toId,
            label: `ECF No. ${number}`,
            kind,
            disposition: disposition ?? "",
            part: part ?? "",
            words,
          })),
        }
      : {}),
    ...(free("papers")
      ? {
          papers: [
            ...values.papers.map((paper) => ({
              ...paper,
              description: names.get(paper.attachment) ?? paper.description,
            })),
            ...proposal.attachments
              .filter((a) => !known.has(a.number))
              .map((a) => ({
                attachment: a.number,
                description: a.description,
                uploadId: null,
                fileName: "",
                notHeldReason: NOT_YET,
              })),
          ].toSorted((a, b) => a.attachment - b.attachment),
        }
      : {}),
  };
}

/** Puts an upload into its place: that of its stamp, of the first paper still without a file, or the next number. */
export function withUpload(
  papers: readonly PaperValues[],
  upload: { id: string; fileName: string },
  attachment: number | null,
  title: string | null,
): PaperValues[] {
  const free = papers.find((p) => p.uploadId === null);
  const at =
    attachment ??
    (papers.length === 0 ? 0 : (free?.attachment ?? Math.max(...papers.map((p) => p.attachment)) + 1));
  const there = papers.find((p) => p.attachment === at && p.uploadId === null);
  const taken = papers.some((p) => p.attachment === at && p.uploadId !== null);
  const place = taken ? Math.max(...papers.map((p) => p.attachment)) + 1 : at;
  const paper: PaperValues = {
    attachment: place,
    description:
      there?.description ?? title ?? (place === 0 ? "Main document" : upload.fileName.replace(/\.\w+$/, "")),
    uploadId: upload.id,
    fileName: upload.fileName,
    notHeldReason: "",
  };
  return [...papers.filter((p) => p.attachment !== place), paper].toSorted(
    (a, b) => a.attachment - b.attachment,
  );
}
