import type { Page } from "@playwright/test";
import { makeCourtPdf } from "../prisma/seed/pdf/court-pdf";
import { sql } from "./fixtures";

export type Stamped = { docketNumber: string; number: number; filedOn: string; title: string };

/** A filed paper of one page as a person would drop it: stamped by the district court, its title in capitals. */
export async function stampedPaper({ docketNumber, number, filedOn, title }: Stamped) {
  const bytes = await makeCourtPdf({
    title,
    stamp: { kind: "district", docketNumber, document: number, attachment: 0, filedOn },
    caption: {
      court: ["UNITED STATES DISTRICT COURT", "FOR THE DISTRICT OF COLUMBIA"],
      left: ["LEGION LEGALTECH CORP.,", "  Plaintiff,", "v.", "HOWARD W. LUTNICK, et al.,", "  Defendants."],
      right: [`Civil Action No. ${docketNumber}`],
    },
    blocks: [
      { kind: "title", text: title },
      {
        kind: "para",
        text: "Defendants move to dismiss the complaint under Federal Rule of Civil Procedure 12(b).",
      },
    ],
    redacted: false,
  });
  return { name: `ecf-${number}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(bytes) };
}

/** Chooses a file as a person does, through the button of the drop place. */
export async function dropPaper(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "choose files" }).click();
  await (await chooser).setFiles(file);
}

/** The docket number of a case, and the first ECF number that is free on its docket. */
export async function docketOf(caseId: string): Promise<{ docketNumber: string; free: number }> {
  const [row] = await sql<{ docket_number: string; free: number }>(
    `select c.docket_number_raw as docket_number, coalesce(max(f.number), 0) + 1 as free
       from legal_case c left join filing f on f.case_id = c.id where c.id = $1 group by c.id`,
    [caseId],
  );
  if (row === undefined) throw new Error("The seed is not complete");
  return { docketNumber: row.docket_number, free: row.free };
}
