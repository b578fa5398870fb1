import { notFound } from "next/navigation";
import { isNoValue } from "@/lib/db/error-kinds";
import { AppError } from "@/lib/errors";

/** For pages: what is not there, or not open to the viewer, is the 404 page. Everything else stays an error. */
export async function orNotFound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error instanceof AppError && error.code === "not_found") || isNoValue(error)) notFound();
    throw error;
  }
}
