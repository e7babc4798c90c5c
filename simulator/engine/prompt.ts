/** What a participant hears: plain words, whichever of Text, SSML, PromptId or Media the block used. */
export interface Prompt {
  readonly text: string;
  readonly language: string | undefined;
  readonly voice: string;
  /** How long it lasts on the virtual clock. */
  readonly milliseconds: number;
}
