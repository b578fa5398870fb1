import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * The product's link. It does not prefetch: a list of fifty rows would ask for fifty pages, and a page asked for
 * is not a page read. Pass `prefetch` where one link is worth it.
 */
export function AppLink({ prefetch = false, ...props }: ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} {...props} />;
}
