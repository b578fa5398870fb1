"use client";

import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { choosePreferenceInput, titlesInput } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const preferences = () => import("./schema").then((m) => m.preferences);

export const useChoosePreference = () =>
  useMutation({
    mutationFn: (body: z.input<typeof choosePreferenceInput>) =>
      api("/account/notifications", preferences, { body, idempotencyKey: newIdempotencyKey() }),
  });

export const useLetTitlesLeave = () =>
  useMutation({
    mutationFn: (body: z.input<typeof titlesInput>) =>
      api("/account/titles", preferences, { body, idempotencyKey: newIdempotencyKey() }),
  });
