/** One statement as the product's login sent it: its text and its parameters, null where NULL. */
export type Statement = { login: "app" | "auth"; text: string; values: (string | null)[] };

/** Reads `$1 = 'a', $2 = NULL` as PostgreSQL logs parameters: quotes inside a value are doubled. */
export function readParameters(detail: string): (string | null)[] {
  const values: (string | null)[] = [];
  const each = /\$(\d+) = (?:NULL|'((?:[^']|'')*)')/g;
  for (const [all, index, value] of detail.matchAll(each)) {
    values[Number(index) - 1] =
      all.endsWith("NULL") && value === undefined ? null : (value ?? "").replaceAll("''", "'");
  }
  return values;
}

/**
 * The statements of the product's two logins in a stretch of PostgreSQL's log, in order. Each record begins with
 * `@@user@@`; continuation lines begin with a tab.
 */
export function statementsIn(log: string): Statement[] {
  const records = log.split(/^@@/m).flatMap((part) => {
    const found = /^([^@]*)@@([\s\S]*)$/.exec(part);
    return found ? [{ user: found[1] ?? "", body: (found[2] ?? "").replaceAll(/\n\t/g, "\n") }] : [];
  });
  const statements: Statement[] = [];
  let open: Statement | null = null;
  for (const { user, body } of records) {
    const login = user === "tracker_app" ? "app" : user === "tracker_auth" ? "auth" : null;
    if (login === null) continue;
    const ran = /^LOG:\s+duration: [\d.]+ ms\s+(?:execute [^:]*|statement): ([\s\S]*?)\n?$/.exec(body);
    if (ran) {
      open = { login, text: ran[1] ?? "", values: [] };
      // The bare page opens one transaction of its own.
      if (!/^(begin|commit|rollback)\b/i.test(open.text)) statements.push(open);
      continue;
    }
    // A statement is also logged as it is parsed and bound, with parameters of its own.
    if (body.startsWith("LOG:")) open = null;
    const detail = /^DETAIL:\s+parameters?: ([\s\S]*)$/i.exec(body);
    if (detail && open) open.values = readParameters(detail[1] ?? "");
  }
  return statements;
}
