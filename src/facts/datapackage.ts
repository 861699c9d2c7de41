/** The parts of a Frictionless tabular data package (v1) that the loader uses. */
export interface DataPackage {
  readonly version: string;
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly name: string;
  /** Relative to the folder of datapackage.json. */
  readonly path: string;
  readonly title?: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  /** Unit of the whole column; absent where a `unit` column gives it row by row. */
  readonly unit?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly minimum?: number };
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}
