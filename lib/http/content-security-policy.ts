/**
 * The policy every page is served under. Scripts run only with the request's nonce or when such a script loads
 * them; `style` attributes are allowed because React writes them on the server, stylesheets are not inline.
 * `development` adds eval, which React's debugging needs. `secure` upgrades plain requests behind TLS.
 */
export function contentSecurityPolicy(
  nonce: string,
  { development = false, secure = false }: { development?: boolean; secure?: boolean } = {},
): string {
  const directives = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    // The development server injects its styles without the nonce.
    development ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "media-src 'none'",
    "object-src 'none'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (secure) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}
