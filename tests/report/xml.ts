const TOKEN = /<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);)/i;

/** "well-formed", or what is wrong first: an open tag, a stray bracket, an attribute given twice, a bare ampersand. */
export function wellFormedness(xml: string): string {
  const open: string[] = [];
  for (const [token, closing, opening, attributes, empty, text] of xml.matchAll(TOKEN)) {
    if (BARE_AMPERSAND.test(text ?? attributes ?? "")) return `bare & in ${token.slice(0, 60)}`;
    if (closing !== undefined && open.pop() !== closing) return `unexpected </${closing}>`;
    if (token === "<") return `stray < near ${xml.slice(xml.indexOf(token), 60)}`;
    if (opening === undefined) continue;
    const names = [...(attributes ?? "").matchAll(/([\w:-]+)=/g)].map((match) => match[1]);
    const twice = names.find((name, index) => names.indexOf(name) !== index && attributes.split(` ${name}="`).length > 2);
    if (twice !== undefined) return `${twice} twice in <${opening}>`;
    if (empty !== "/") open.push(opening);
  }
  return open.length === 0 ? "well-formed" : `<${open.at(-1)}> is not closed`;
}
