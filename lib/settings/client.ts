import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";
import type { Settings } from "./schema";

export const useChooseSettings = () =>
  useMutation({
    mutationFn: (body: Partial<Settings>) => api("/settings", nothing, { method: "PATCH", body }),
  });
