import { redirect } from "next/navigation";

type Props = { params: Promise<{ caseId: string }> };

export default async function CasePage({ params }: Props) {
  redirect(`/cases/${(await params).caseId}/overview`);
}
