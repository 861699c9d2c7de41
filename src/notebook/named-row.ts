/** A row of numbers read by name, as the outcomes of a run are. Many rows share one list of places; NaN reads as null. */
export class NamedRow implements ReadonlyMap<string, number | null> {
  constructor(private readonly places: ReadonlyMap<string, number>, private readonly row: Float64Array) {}

  get size(): number { return this.places.size; }
  has(name: string): boolean { return this.places.has(name); }

  get(name: string): number | null | undefined {
    const place = this.places.get(name);
    if (place === undefined) return undefined;
    const value = this.row[place]!;
    return Number.isNaN(value) ? null : value;
  }

  keys(): MapIterator<string> { return this.places.keys(); }
  values(): MapIterator<number | null> { return new Map(this.entries()).values(); }
  entries(): MapIterator<[string, number | null]> { return new Map([...this.keys()].map((name): [string, number | null] => [name, this.get(name) ?? null])).entries(); }
  [Symbol.iterator](): MapIterator<[string, number | null]> { return this.entries(); }
  forEach(visit: (value: number | null, name: string, map: ReadonlyMap<string, number | null>) => void): void { for (const [name, value] of this) visit(value, name, this); }
}
