import type { ReactNode } from "react";
import { HarmTabs } from "@/components/harm/harm-tabs";

type Props = { params: Promise<{ caseId: string }>; children: ReactNode };

export default async function HarmLayout({ params, children }: Props) {
  const { caseId } = await params;
  return (
    <>
      <HarmTabs caseId={caseId} />
      {children}
    </>
  );
}
