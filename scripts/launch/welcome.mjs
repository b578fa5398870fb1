// The last thing the launcher prints when everything serves.
import { existsSync, readFileSync } from "node:fs";

/** The seed's sign-ins, which exist only for a demonstration on this machine. */
function demoSignIns(file) {
  if (!existsSync(file)) return [];
  const list = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(list) ? list : [];
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./data-folder.mjs").DataFolder} data
 * @param {string} took
 */
export function printWelcome(settings, data, took) {
  const lines = ["", `The tracker is ready at ${settings.address} (${took})`];
  const signIns = settings.demo ? demoSignIns(data.file("demo-signins.json")) : [];
  if (signIns.length > 0) {
    const width = (key) => Math.max(...signIns.map((signIn) => signIn[key].length));
    lines.push("", "Demonstration sign-ins, for this machine only:");
    for (const { role, email, password } of signIns) {
      lines.push(`  ${role.padEnd(width("role"))}  ${email.padEnd(width("email"))}  ${password}`);
    }
  }
  lines.push("", `Ctrl-C stops it. Logs are in ${data.file("logs")}`, "");
  console.log(lines.join("\n"));
}
