import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "@/lib/auth/better-auth";

const handle = (method: "GET" | "POST") => (request: Request) => toNextJsHandler(auth())[method](request);

export const GET = handle("GET");
export const POST = handle("POST");
