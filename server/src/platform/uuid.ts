const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether what was sent can name a record at all; asked of the database, anything else would be a fault instead of nobody. */
export const isUuid = (sent: unknown): sent is string => typeof sent === 'string' && UUID.test(sent);
