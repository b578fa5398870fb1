import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { parseTheme } from "@/components/ui/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Legion case tracker", template: "%s · Legion case tracker" },
  robots: { index: false, follow: false },
  // A date or a docket number must not turn into a telephone link.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#161412" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request keeps every page, the 404 too, out of the static cache: a cached page has no nonce.
  await headers();
  const theme = parseTheme((await cookies()).get("theme")?.value);
  return (
    <html lang="en-US" {...(theme === "system" ? {} : { "data-theme": theme })} suppressHydrationWarning>
      <body className="antialiased">
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
