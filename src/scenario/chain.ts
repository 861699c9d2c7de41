import type { Problem } from "../domain/index.ts";
import type { FileLayer } from "./layers.ts";
import { didYouMean } from "./nearest.ts";

/** The file and everything that it extends, eldest first. A circle is reported whole. */
export function chainOf(id: string, ids: readonly string[], read: (id: string) => FileLayer | null, problems: Problem[]): FileLayer[] {
  const chain: FileLayer[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    if (done.has(name)) return;
    done.add(name);
    const layer = read(name);
    if (!layer) return;
    const here = [...way, name];
    for (const parent of layer.meta.extends) {
      const fault = (message: string) => { problems.push({ ...layer.source.place(parent.node), message }); };
      if (here.includes(parent.id)) fault(`extends goes in a circle: ${[...here.slice(here.indexOf(parent.id)), parent.id].join(" > ")}`);
      else if (!ids.includes(parent.id)) fault(`extends '${parent.id}', which does not exist.${didYouMean(parent.id, ids)}`);
      else visit(parent.id, here);
    }
    chain.push(layer);
  };
  visit(id, []);
  return chain;
}
