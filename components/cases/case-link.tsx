import { AppLink } from "@/components/ui/app-link";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";

type Props = { legalCase: { id: string; caption: string; illustrative: boolean }; page?: string };

/** The case a row of a list across cases belongs to, with its label where it is illustrative. */
export function CaseLink({ legalCase, page = "overview" }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <AppLink
        href={`/cases/${legalCase.id}/${page}`}
        className="link-plain inline-block py-0.5 leading-5 text-muted"
      >
        {legalCase.caption}
      </AppLink>
      {legalCase.illustrative ? <IllustrativeLabel /> : null}
    </span>
  );
}
