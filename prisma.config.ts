import { defineConfig } from "prisma/config";

export default defineConfig({
  // The folder: schema.prisma and models/*.prisma.
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  // The owner's URL. `prisma generate` runs without one.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
