import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/** Carries the address of the connection itself. What a client sends under this name is overwritten. */
export const PEER_HEADER = "x-tracker-peer";

/**
 * Writes the connection's address into every request before anything reads it. Next passes headers on and not the
 * socket, and a forwarded address is anybody's word; this is the one place where the peer is known for certain.
 */
export function markPeers(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
}
