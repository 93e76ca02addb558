/** What a refused person reads: why it was refused and what to do next. {placeholders} are filled from the refusal's params. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
export type Sentences = Readonly<Record<string, Sentence>>;
