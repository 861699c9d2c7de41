/** Arrays that were handed back, by length. What is in them is of no one any more. */
const free = new Map<number, Float64Array[]>();
/** Arrays of what is being made at present; null while nobody will hand anything back. */
let noted: Float64Array[] | null = null;

/** The arrays that something was made of, to be handed back once it is not read any more. */
export type Loan = readonly Float64Array[];

/**
 * So many zeros. Plans and checkpoints are made by the thousand, each of a hundred arrays: memory that is new is fetched page by page from the
 * operating system and given back by another thread, which takes a browser longer than the runs themselves.
 */
export function cells(length: number): Float64Array {
  const again = noted === null ? undefined : free.get(length)?.pop();
  const made = again === undefined ? new Float64Array(length) : again.fill(0);
  noted?.push(made);
  return made;
}

/** Makes something whose arrays can be handed back as one. They are its own: what it keeps for others, it makes outside (`lasting`). */
export function borrowing<Made>(make: () => Made): { readonly made: Made; readonly loan: Loan } {
  const loan: Float64Array[] = [];
  return { made: noting(loan, make), loan };
}

/** Makes something that keeps none of the arrays that it borrows, and hands them back at once. */
export function whileBorrowing<Made>(make: () => Made): Made {
  const { made, loan } = borrowing(make);
  handBack(loan);
  return made;
}

/** Makes something that will be kept whatever is handed back around it. */
export const lasting = <Made>(make: () => Made): Made => noting(null, make);

function noting<Made>(loan: Float64Array[] | null, make: () => Made): Made {
  const outer = noted;
  noted = loan;
  try {
    return make();
  } finally {
    noted = outer;
  }
}

/** Gives arrays up: they are written over by whatever is made next. */
export function handBack(loan: Loan): void {
  for (const array of loan) {
    const kept = free.get(array.length);
    if (kept === undefined) free.set(array.length, [array]);
    else kept.push(array);
  }
}
