import type { z } from "zod";

const counted = (limit: number | bigint) => limit.toLocaleString("en-US");

/**
 * What to do, where a schema says nothing of its own about an input: the sentence that stands under the field.
 * Undefined leaves zod's words, which only a program that breaks the API's shape should ever see.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null || issue.input === "") return "Fill this in.";
      if (issue.expected === "number" || issue.expected === "int") return "Write a number, in digits.";
      return undefined;
    case "too_big":
      if (issue.origin === "string") return `Use at most ${counted(issue.maximum)} characters.`;
      if (issue.origin === "array") return `Choose at most ${counted(issue.maximum)}.`;
      return `Write ${counted(issue.maximum)} at most.`;
    case "too_small":
      if (issue.origin === "string")
        return issue.minimum === 1 ? "Fill this in." : `Write at least ${counted(issue.minimum)} characters.`;
      if (issue.origin === "array")
        return issue.minimum === 1 ? "Choose at least one." : `Choose at least ${counted(issue.minimum)}.`;
      return `Write ${counted(issue.minimum)} at least.`;
    case "invalid_value":
      return "Choose one from the list.";
    case "invalid_format":
      if (issue.format === "uuid") return "Choose one from the list.";
      if (issue.format === "url") return "Write a whole address, as in https://www.example.com/page.";
      if (issue.format === "email") return "Write a whole e-mail address, as in name@firm.com.";
      return undefined;
    default:
      return undefined;
  }
}
