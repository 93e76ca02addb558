export const possibleTypes: Record<string, string[]> = {
  "SignInResult": [
    "Me",
    "Refusal"
  ]
};
