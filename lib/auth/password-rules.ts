/** Shortest password taken. Length is what resists guessing; no rule about signs and digits. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

const COMMON = [
  "password",
  "passwort",
  "qwerty",
  "letmein",
  "welcome",
  "iloveyou",
  "123456",
  "abcdef",
  "legion",
];

/** What is wrong with a new password and what to do about it; null when it will do. `about`: the person's e-mail and name. */
export function passwordTrouble(password: string, about: readonly string[] = []): string | null {
  if (password.length < SHORTEST_PASSWORD)
    return `Use at least ${SHORTEST_PASSWORD} characters. Four or five unrelated words are easy to remember.`;
  if (password.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  if (new Set(password.toLowerCase()).size < 5)
    return "This repeats too few characters. Use words that do not belong together.";
  const bare = password.toLowerCase();
  const rest = COMMON.reduce((text, word) => text.replaceAll(word, ""), bare).replaceAll(/[\d\W_]/g, "");
  if (rest.length < 4)
    return "This is among the first that would be guessed. Use words that do not belong together.";
  const own = about.flatMap((text) => text.toLowerCase().split(/[@\s.]+/)).filter((word) => word.length > 3);
  const withoutOwn = own.reduce((text, word) => text.replaceAll(word, ""), bare);
  if (withoutOwn.length < 8)
    return "This is mostly your own name or address. Use words that do not belong together.";
  return null;
}

/** One sentence about a password as it is typed. */
export function passwordStrength(password: string, about: readonly string[] = []): string {
  if (password === "") return `At least ${SHORTEST_PASSWORD} characters; a few unrelated words do well.`;
  const trouble = passwordTrouble(password, about);
  if (trouble !== null) return trouble;
  if (password.length >= 20) return "Strong: it would outlast any guessing.";
  if (password.length >= 16) return "Good.";
  return "Good enough. A word more would make it strong.";
}
