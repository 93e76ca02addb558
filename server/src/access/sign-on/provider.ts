/** Name of the single sign-on that this installation offers; null without one. */
let name: string | null = null;

export const signOnName = (): string | null => name;
