const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

/** Decodes the entities of XML and `&nbsp;`; any other stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal: string, hex: string, name: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** Text of the first element of that name, CDATA taken out or entities decoded once; "" without one. */
export function elementText(xml: string, name: string): string {
  let open = xml.indexOf(`<${name}`);
  while (open >= 0 && !/[\s>/]/.test(xml.charAt(open + name.length + 1)))
    open = xml.indexOf(`<${name}`, open + 1);
  if (open < 0) return "";
  const start = xml.indexOf(">", open) + 1;
  if (start === 0 || xml[start - 2] === "/") return "";
  const end = xml.indexOf(`</${name}`, start);
  const inner = xml.slice(start, end < 0 ? undefined : end).trim();
  if (inner.startsWith("<![CDATA[")) {
    const close = inner.lastIndexOf("]]>");
    return inner.slice(9, close < 0 ? undefined : close).trim();
  }
  return decodeEntities(inner);
}
