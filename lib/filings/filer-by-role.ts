type Named = { id: string; role: string };

const OPENING =
  /^\s*(?:(?:joint|consent|unopposed|opposed|emergency|corrected|amended|renewed|second|third)\s+)*(plaintiff|defendant|petitioner|respondent|appellant|appellee)(s['’]|['’]s|s)?(?=\s|$)/i;

/**
 * The parties that a paper's own title names by their part in the case: "PLAINTIFF'S MOTION TO COMPEL", "Defendants'
 * Opposition". One is meant only where the case has one of that role.
 *
 * @param text docket text, or the title of a paper that has none yet
 */
export function filersByRole<P extends Named>(text: string, parties: readonly P[]): P[] {
  const [, role = "", ending = ""] = OPENING.exec(text) ?? [];
  if (role === "") return [];
  const named = parties.filter((p) => p.role === role.toLowerCase());
  const many = /^s/i.test(ending);
  return many || named.length === 1 ? named : [];
}
