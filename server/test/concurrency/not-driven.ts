/**
 * Commands that the table of three sendings does not bring to an effect, each with the reason. A command that is neither driven, nor answers
 * with a secret, nor stands here fails the test; so does one that stands here and is driven. At present
 * there is none.
 */
export const NOT_DRIVEN: Readonly<Record<string, string>> = {};
