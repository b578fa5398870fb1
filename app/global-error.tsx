"use client";

import "./globals.css";

/** The last resort, when the frame itself failed: no providers, no router. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-US">
      <body className="antialiased">
        <title>Something went wrong</title>
        <main className="mx-auto max-w-lg px-4 py-[14vh]">
          <h1 className="font-serif text-3xl font-semibold tracking-tight">Something went wrong</h1>
          <p className="mt-2 text-lg text-muted">
            The page could not be shown. Nothing you saved is lost, and what you typed is kept on this device.
          </p>
          <button
            type="button"
            onClick={() => retry()}
            className="mt-5 min-h-8.5 rounded-md bg-accent px-3 font-medium text-accent-ink"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
