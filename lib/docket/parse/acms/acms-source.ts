import { z } from "zod";
import { DocketError } from "@/lib/docket/docket-error";
import { decodeSource } from "@/lib/docket/parse/decode";

/** The largest ACMS docket known is below 2 MB. */
export const MAX_ACMS_BYTES = 32 * 1024 * 1024;

const words = z.string().nullish();
const number = z.number().nullish();

const originatingCase = z.looseObject({
  originCaseNumber: words,
  pacerDocketUrl: words,
  dateFiled: words,
  judgmentDate: words,
  dateJudgmentEod: words,
  dateNoaReceivedCoa: words,
  noticeOfAppealFiled: words,
  originatingCasePeople: z
    .array(z.looseObject({ fullName: words, jobTitle: words, roleName: words }))
    .nullish(),
});

/** `caseDetails` of the ACMS interface; what is not listed is not read. */
export const acmsCase = z.looseObject({
  caseId: words,
  caseNumber: z.string(),
  name: words,
  caseOpened: words,
  caseClosed: words,
  terminatedDate: words,
  partyAttorneyList: words,
  court: z.looseObject({ name: words, identifier: words, abbreviatedName: words }).nullish(),
  caseType: words,
  caseSubType: words,
  caseSubSubType: words,
  districtCourtName: words,
  feeStatus: words,
  natureOfSuit: words,
  originatingCaseNumber: words,
  originatingCasesInformation: z.array(originatingCase).nullish(),
});

export const acmsEntry = z.looseObject({
  docketEntryId: words,
  entryNumber: number,
  docketEntryText: words,
  endDate: words,
  createdOn: words,
  pageCount: number,
  documentCount: number,
});

export const acmsDocket = z.looseObject({
  caseDetails: acmsCase,
  docketInfo: z.looseObject({ docketEntries: z.array(acmsEntry) }),
});

export const acmsAttachmentPage = z.looseObject({
  caseDetails: acmsCase,
  docketEntry: acmsEntry,
  docketEntryDocuments: z.array(
    z.looseObject({
      docketDocumentDetailsId: words,
      name: words,
      documentUrl: words,
      caseFilingDocumentUrl: words,
      documentPermission: words,
      pageCount: number,
      fileSize: number,
      cost: number,
      createdOn: words,
      documentNumber: z.union([z.string(), z.number()]).nullish(),
    }),
  ),
});

export type AcmsCase = z.infer<typeof acmsCase>;
export type AcmsDocketSource = z.infer<typeof acmsDocket>;
export type AcmsAttachmentSource = z.infer<typeof acmsAttachmentPage>;

/** Parses and checks a JSON source; every failure is a DocketError. */
export function readJson<Shape extends z.ZodType>(
  bytes: Uint8Array,
  shape: Shape,
  what: string,
): z.infer<Shape> {
  if (bytes.length > MAX_ACMS_BYTES) {
    throw new DocketError("too_large", `This ${what} is larger than 32 MB.`);
  }
  if (isDeep(bytes)) throw new DocketError("unreadable", `This ${what} is nested deeper than any court's.`);
  let value: unknown;
  try {
    value = JSON.parse(decodeSource(bytes));
  } catch {
    throw new DocketError("unreadable", `This ${what} is not whole: its JSON ends early or is broken.`);
  }
  const checked = shape.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new DocketError(
      "not_a_docket",
      `This is no ${what}: ${issue?.path.join(".") || "its top"} is not as the court sends it.`,
    );
  }
  return checked.data;
}

/** The court an ACMS page speaks for: only the 2nd and 9th Circuits use it; null where nothing tells. */
export function acmsCourt(source: unknown): string | null {
  const found =
    /\b(ca\d{1,2})(?:-showdoc\.azurewebsites\.us|\.sharepoint\.com|\.uscourts\.gov|\.fedcourts\.us)/i.exec(
      typeof source === "string" ? source : JSON.stringify(source).slice(0, 4_000_000),
    )?.[1];
  return found ? `ca${Number(found.slice(2))}` : null;
}

const MAX_DEPTH = 64;

/** True where brackets outside strings nest deeper than any answer does: the parser itself would choke. */
function isDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (inString) {
      if (byte === 92) i++;
      else if (byte === 34) inString = false;
    } else if (byte === 34) inString = true;
    else if (byte === 91 || byte === 123) {
      if (++depth > MAX_DEPTH) return true;
    } else if (byte === 93 || byte === 125) depth--;
  }
  return false;
}
