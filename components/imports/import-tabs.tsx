import { NavTabs } from "@/components/ui/nav-tabs";

/** The pages of what comes in. */
export function ImportTabs({ caseId, open }: { caseId: string; open?: number }) {
  const base = `/cases/${caseId}/import`;
  return (
    <div className="mb-4">
      <NavTabs
        label="Import"
        wrap
        tabs={[
          { href: base, label: "Import", deep: false },
          { href: `${base}/proposals`, label: "From the docket text", ...(open ? { count: open } : {}) },
          { href: `${base}/intake`, label: "What comes in by itself" },
        ]}
      />
    </div>
  );
}
