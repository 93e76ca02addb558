/** A dot separates the parts of a field's name, so that the one in an instrument's version is written otherwise inside the form. */
export const fieldKey = (key: string): string => key.replaceAll('.', '·');
export const keyOfField = (field: string): string => field.replaceAll('·', '.');
