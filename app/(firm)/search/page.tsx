import type { Metadata } from "next";
import { SearchScreen } from "@/components/search/search-screen";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { search } from "@/lib/search/queries";
import { searchAddress } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Search" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requireFirm();
  const asked = searchAddress.catch({ q: "" }).parse(await searchParams);
  const answer = await orNotFound(() => search(viewer, asked));
  return (
    <>
      <PageHeader title="Search" />
      <SearchScreen asked={asked} answer={answer} />
    </>
  );
}
