import { randomUUID } from "node:crypto";
import { viewerOfRequest } from "@/lib/auth/session";
import { receiveUpload } from "@/lib/documents/receive-upload";
import { sourceUpload, upload, uploadPurpose } from "@/lib/documents/schema";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { problem } from "./problem";
import { limitRate } from "./rate-limit";

const UPLOADS_A_MINUTE = 120;

/**
 * POST octet-stream. `x-file-name` (percent-encoded) is required: a browser never sends such a header across
 * origins without asking first, so a foreign page cannot post here with the user's cookie. `x-upload-purpose: import`
 * takes docket material of any form, which no command makes a document of.
 */
export async function uploadRoute(request: Request): Promise<Response> {
  const requestId = randomUUID().slice(0, 8);
  try {
    const viewer = await viewerOfRequest(request.headers);
    if (viewer === null) throw new AppError("unauthenticated", "Sign in first.");
    if (viewer.owesTwoFactor) throw new AppError("forbidden", "Set up your second factor first.");
    limitRate(`${viewer.userId}:uploads`, UPLOADS_A_MINUTE);
    const origin = request.headers.get("origin");
    if (origin !== null && origin !== new URL(env().BETTER_AUTH_URL).origin) {
      throw new AppError("forbidden", "This request did not come from this site.");
    }
    const name = request.headers.get("x-file-name");
    if (name === null) throw new AppError("invalid", "Send the file's name in the header x-file-name.");
    if (!/^application\/octet-stream\b/.test(request.headers.get("content-type") ?? "")) {
      throw new AppError("unsupported", "Send the file's bytes as application/octet-stream.");
    }
    if (request.body === null)
      throw new AppError("invalid", "This file is empty.", { fields: { file: "This file is empty." } });
    const declared = request.headers.get("content-length");
    const received = await receiveUpload(viewer, {
      fileName: decodeName(name),
      body: request.body,
      declaredSize: declared === null ? null : Number(declared),
      purpose: uploadPurpose.parse(request.headers.get("x-upload-purpose") ?? "document"),
    });
    return Response.json(upload.or(sourceUpload).parse(received), {
      status: 201,
      headers: { "x-request-id": requestId, "cache-control": "no-store" },
    });
  } catch (error) {
    return problem(error, requestId);
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "file";
  }
}
