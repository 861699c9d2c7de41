/** A study script reaches into src/ past what the bundled program shares with scripts: whoever started it starts it again from the sources. */
export class SourcesWanted extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SourcesWanted";
  }
}
