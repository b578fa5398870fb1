"use client";

import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { openFeedInput } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const openedFeed = () => import("./schema").then((m) => m.openedFeed);
const revokedFeed = () => import("./schema").then((m) => m.revokedFeed);

export const useOpenFeed = () =>
  useMutation({
    mutationFn: ({ idempotencyKey, ...body }: z.input<typeof openFeedInput> & { idempotencyKey: string }) =>
      api("/calendar-feeds", openedFeed, { body, idempotencyKey }),
  });

export const useRevokeFeed = () =>
  useMutation({
    mutationFn: (feedId: string) =>
      api(`/calendar-feeds/${feedId}/revocation`, revokedFeed, {
        method: "POST",
        idempotencyKey: newIdempotencyKey(),
      }),
  });
