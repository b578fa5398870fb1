import { parseArgs } from "node:util";
import { onDatabase, reported } from "../launch/on-database";
import { Stop } from "../launch/steps.mjs";

const USAGE = `usage: tracker admin create --email ADDRESS --name NAME [--organization NAME] [--password-stdin]

Makes an administrator of this installation. Without --password-stdin it prints a link that works once, for 7 days, on
which the person chooses a password; with it, the password is read from standard input.
--organization  the firm they belong to; made if there is none of that name. Needed while there is no firm at all.
`;

type Wish = { email: string; name: string; organization: string | null; passwordFromInput: boolean };

/** What was asked for, or null with the reason on standard error. */
function read(args: string[]): Wish | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        email: { type: "string" },
        name: { type: "string" },
        organization: { type: "string" },
        "password-stdin": { type: "boolean", default: false },
      },
    });
    const email = values.email?.trim().toLowerCase() ?? "";
    const name = values.name?.trim() ?? "";
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw new Error("--email needs a whole address, as in name@firm.com.");
    if (name.length < 2) throw new Error("--name needs the person's name.");
    return {
      email,
      name,
      organization: values.organization?.trim() || null,
      passwordFromInput: values["password-stdin"],
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}

async function readPassword(about: readonly string[]): Promise<string> {
  const { passwordTrouble } = await import("@/lib/auth/password-rules");
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  const password = Buffer.concat(parts)
    .toString("utf8")
    .replace(/\r?\n$/, "");
  const trouble = passwordTrouble(password, about);
  if (trouble !== null) throw new Stop(`The password will not do. ${trouble}`);
  return password;
}

async function create(args: string[]): Promise<number> {
  const wish = read(args);
  if (wish === null) return 2;
  const { ownerClient } = await import("@/prisma/factories/owner");
  const { createAdministrator } = await import("@/prisma/seed/create-administrator");
  const { env } = await import("@/lib/env");
  return reported(async () => {
    const password = wish.passwordFromInput ? await readPassword([wish.email, wish.name]) : null;
    await onDatabase(async ({ urls }) => {
      const owner = ownerClient(urls.ownerUrl);
      try {
        const made = await createAdministrator(owner, {
          email: wish.email,
          name: wish.name,
          organization: wish.organization,
          password,
          origin: env().BETTER_AUTH_URL,
        });
        if ("trouble" in made) throw new Stop(made.trouble);
        process.stdout.write(
          made.link === null
            ? `${wish.name} is an administrator and signs in as ${wish.email} at ${env().BETTER_AUTH_URL}\n`
            : `${made.link}\n`,
        );
        if (made.link !== null)
          process.stderr.write(
            `Give this link to ${wish.name}. It works once, for 7 days, and is not shown again.\n`,
          );
      } finally {
        await owner.$disconnect();
      }
    });
  });
}

export const commands: Record<string, { summary: string; run(args: string[]): Promise<number> }> = {
  create: {
    summary: "Make an administrator: prints a link that works once, or takes a password from standard input",
    run: create,
  },
};
