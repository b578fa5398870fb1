import type { Gap } from "./gaps";

/** What the task made of a gap is called; the same gap finds it again by this and its subject. */
export const taskTitle = (g: Pick<Gap, "todo" | "subject">): string =>
  `${g.todo.replace(/\.$/, "")}: ${g.subject.text}`.slice(0, 500);
