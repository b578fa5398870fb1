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

type LogRecord = { user: string; backend: string; body: string };

function recordsOf(log: string): LogRecord[] {
  return log.split(/^@@/m).flatMap((part) => {
    const found = /^(\S*) (\d+)@@([\s\S]*)$/.exec(part);
    return found
      ? [{ user: found[1] ?? "", backend: found[2] ?? "", body: (found[3] ?? "").replaceAll(/\n\t/g, "\n") }]
      : [];
  });
}

/**
 * The statements that one viewer's page made in a stretch of PostgreSQL's log, in order: each transaction of the
 * application's login that introduces that viewer, what it asks about them outside one, and the look-up of the
 * session. The worker's own statements, which run at the same time, are left out.
 * Each record begins with `@@user backend@@`; continuation lines begin with a tab.
 */
export function statementsIn(log: string, viewerId: string): Statement[] {
  const statements: Statement[] = [];
  const open = new Map<string, { statement: Statement | null; group: Statement[] | null }>();
  // The worker also runs as people, and writes; a page never does.
  const ofViewer = (group: readonly Statement[]) =>
    group.some((s) => s.values.includes(viewerId)) &&
    !group.some((s) => /^(insert|update|delete)\b/i.test(s.text));
  const groups: Statement[][] = [];
  for (const { user, backend, body } of recordsOf(log)) {
    const login = user === "tracker_app" ? "app" : user === "tracker_auth" ? "auth" : null;
    if (login === null) continue;
    const state = open.get(backend) ?? { statement: null, group: null };
    open.set(backend, state);
    const ran = /^LOG:\s+duration: [\d.]+ ms\s+(?:execute [^:]*|statement): ([\s\S]*?)\n?$/.exec(body);
    if (ran) {
      const text = ran[1] ?? "";
      if (/^begin\b/i.test(text)) {
        state.group = [];
        groups.push(state.group);
      } else if (/^(commit|rollback)\b/i.test(text)) {
        state.group = null;
      } else if (!/^set transaction\b/i.test(text)) {
        // How a transaction runs is no statement of the page, and could not be said again in the middle of another.
        state.statement = { login, text, values: [] };
        if (state.group) state.group.push(state.statement);
        else groups.push([state.statement]);
        continue;
      }
      state.statement = null;
      continue;
    }
    // A statement is also logged as it is parsed and bound, with parameters of its own.
    if (body.startsWith("LOG:")) state.statement = null;
    const detail = /^DETAIL:\s+parameters?: ([\s\S]*)$/i.exec(body);
    if (detail && state.statement) state.statement.values = readParameters(detail[1] ?? "");
  }
  for (const group of groups)
    if (group.some((s) => s.login === "auth") || ofViewer(group)) statements.push(...group);
  return statements;
}
