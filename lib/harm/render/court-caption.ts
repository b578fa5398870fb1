/** The parts of a caption as a paper prints them: the court above, the parties to the left, the number to the right. */
export type CourtCaption = {
  court: string[];
  /** Lines of the parties; a role and the “v.” stand further in. */
  parties: { text: string; inset: boolean }[];
  number: string;
};

const ROLE =
  /,?\s*\b(Plaintiffs?|Defendants?|Appellants?|Appellees?|Petitioners?|Respondents?)\b[,.]?(\s*\([^)]*\))?\s*$/i;

/** “X, Plaintiff, v. Y, Defendants”: its sides with their roles; a caption of another shape stays one line. */
function partiesOf(caption: string): CourtCaption["parties"] {
  const [left, right, more] = caption.split(/\s+v\.\s+/);
  if (left === undefined || right === undefined || more !== undefined)
    return [{ text: caption, inset: false }];
  const side = (text: string, end: string) => {
    const found = ROLE.exec(text);
    const name = found === null ? text : text.slice(0, found.index);
    return [
      { text: `${name.trim().replace(/,$/, "")}${found === null && end === "." ? "" : ","}`, inset: false },
      ...(found === null ? [] : [{ text: `${found[1] ?? ""}${end}`, inset: true }]),
      ...(found?.[2] === undefined ? [] : [{ text: found[2].trim(), inset: false }]),
    ];
  };
  return [...side(left, ","), { text: "v.", inset: true }, ...side(right, ".")];
}

/** The caption of a paper for this court (LCvR 5.1(g): court, parties, docket number). */
export function courtCaption(head: {
  court: string;
  caption: string;
  docketNumber: string | null;
}): CourtCaption {
  const [name = "", ...place] = head.court.toUpperCase().split(/ (?=FOR THE )/);
  const appeal = /\bAPPEALS\b/.test(name);
  return {
    court: [name, ...place],
    parties: partiesOf(head.caption),
    number: `${appeal ? "No." : "Civil Action No."} ${head.docketNumber ?? "____________"}`,
  };
}
