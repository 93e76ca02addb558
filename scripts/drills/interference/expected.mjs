// Operations that speak about everybody on purpose: what they say may differ with people the reader does not know. Each with its reason.
export const EXPECTED = {};
