"use client";

import { signOut } from "@/components/shell/sign-out";
import { Button } from "@/components/ui/button";

export function SignOutButton({ children = "Sign out" }: { children?: string }) {
  return <Button onClick={signOut}>{children}</Button>;
}
