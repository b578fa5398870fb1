import { redirect } from "next/navigation";
import { homeOf } from "@/lib/auth/home";
import { requireViewer } from "@/lib/auth/session";

export default async function Home() {
  redirect(homeOf(await requireViewer()));
}
