import { NavTabs } from "@/components/ui/nav-tabs";

/** The pages of the ledger. */
export function HarmTabs({ caseId }: { caseId: string }) {
  const at = `/cases/${caseId}/harm`;
  return (
    <div className="no-print mb-4">
      <NavTabs
        label="Harm"
        wrap
        tabs={[
          { href: at, label: "Ledger", deep: false },
          { href: `${at}/facts`, label: "Facts" },
          { href: `${at}/government`, label: "Government and access" },
          { href: `${at}/baselines`, label: "Baselines" },
          { href: `${at}/accrual`, label: "Accrual" },
          { href: `${at}/proof`, label: "Proof" },
          { href: `${at}/live-or-moot`, label: "Live or moot" },
          { href: `${at}/diligence`, label: "Diligence" },
          { href: `${at}/gaps`, label: "Gaps" },
          { href: `${at}/declarations`, label: "Declarations" },
          { href: `${at}/exports`, label: "Exports" },
        ]}
      />
    </div>
  );
}
