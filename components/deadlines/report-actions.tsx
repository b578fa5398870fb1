import { LinkButton } from "@/components/ui/link-button";
import { type Address, withAddress } from "@/lib/deadlines/board-address";
import { PrintButton } from "./print-button";

/** The report as a spreadsheet, as a paper, or straight to the printer: filtered as in the address. */
export function ReportActions({ address }: { address: Address }) {
  return (
    <>
      {["csv", "pdf"].map((kind) => (
        <LinkButton
          key={kind}
          href={`/api/v1/deadlines.${kind}${withAddress(address, {})}`}
          download={`docket-report.${kind}`}
        >
          {kind.toUpperCase()}
        </LinkButton>
      ))}
      <PrintButton />
    </>
  );
}
