/** The levels a prompt can be written for; a caller who practises with `all` gets one of these. */
export type PromptLevel = "beginner" | "intermediate" | "advanced";

/** One topic of conversation with its questions, from short and plain to open and abstract. */
export interface TopicPrompts {
  /** Fixed for ever: rows and links refer to it. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly prompts: Readonly<Record<PromptLevel, readonly string[]>>;
}
