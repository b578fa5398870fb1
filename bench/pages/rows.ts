import { createHash, randomUUID } from "node:crypto";
import pg from "pg";

/** Runs one statement on its own connection and gives the rows. */
export async function sql<T extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A feed of a court as it comes, small: enough for one import to review. */
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>United States District Court for the District of Columbia Filings Entries on cases</title><link>https://ecf.dcd.uscourts.gov</link><description>Public Filings in the last 24 Hours</description><item><title><![CDATA[1:26-cv-09999 LEGION v. LUTNICK]]></title><pubDate>Tue, 13 Oct 2026 15:00:00 GMT</pubDate><description><![CDATA[[Notice of Appearance] (<a href="https://ecf.dcd.uscourts.gov/doc1/04519990001">99</a>)]]></description><guid isPermaLink="true">https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?999999&amp;1</guid></item></channel></rss>`;

type Api = { product: string; cookie: string };

async function post<T>(
  { product, cookie }: Api,
  path: string,
  body: string,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<T> {
  const response = await fetch(`${product}${path}`, {
    method: "POST",
    headers: { cookie, origin: product, "idempotency-key": randomUUID(), ...headers },
    body,
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The one value of the first row, as text; undefined where there is none. */
async function first(url: string, text: string, values: unknown[] = []): Promise<string | undefined> {
  const row: Record<string, unknown> = (await sql(url, text, values))[0] ?? {};
  const value = Object.values(row)[0];
  return typeof value === "string" ? value : undefined;
}

/**
 * What stands for each parameter of a page's address: rows of the illustrative case, and what the seed has none of
 * (an import to review, a frozen version, links for a new colleague and a new password), made here.
 */
export async function rowsFor(owner: string, api: Api): Promise<Record<string, string | undefined>> {
  const caseId =
    (await first(owner, "select id from legal_case where is_illustrative and appeal_of_id is null")) ?? "";
  const of = (table: string, extra = "") =>
    first(owner, `select id from ${table} where case_id = $1 ${extra} order by id limit 1`, [caseId]);

  const upload = await post<{ id: string }>(api, "/api/v1/uploads", FEED, {
    "content-type": "application/octet-stream",
    "x-file-name": "feed.xml",
    "x-upload-purpose": "import",
  });
  const brought = await post<{ id: string }>(
    api,
    `/api/v1/cases/${caseId}/imports`,
    JSON.stringify({ uploadIds: [upload.id] }),
  );
  const frozen = await post<{ id: string }>(
    api,
    `/api/v1/cases/${caseId}/harm/exports/frozen`,
    JSON.stringify({ kind: "chronology", title: "Ex. 3 to the motion" }),
  );

  const token = randomUUID();
  const hash = createHash("sha256").update(token).digest("hex");
  await sql(
    owner,
    `insert into invitation (id, token_hash, email, name, organization_id, expires_at)
     select gen_random_uuid(), $1, 'colleague@firm.example', 'Colleague', organization_id, now() + interval '1 hour'
     from app_user where email = 'attorney@firm.example'`,
    [hash],
  );
  await sql(
    owner,
    `insert into password_link (id, token_hash, user_id, expires_at)
     select gen_random_uuid(), $1, id, now() + interval '1 hour' from app_user where email = 'paralegal@firm.example'`,
    [hash],
  );
  return {
    caseId,
    deadlineId: await of("deadline"),
    documentId: await of("document"),
    filingId: await of("filing", "and number is not null"),
    harmId: await of("harm"),
    factId: await of("fact"),
    declarationId: await of("declaration"),
    hearingId: await of("hearing"),
    importId: brought.id,
    frozenId: frozen.id,
    userId: await first(owner, "select id from app_user where email = 'paralegal@firm.example'"),
    "(auth)/invitation/[token]:token": token,
    "(auth)/new-password/[token]:token": token,
  };
}
