/** Chinese sentences: tables. {name} is filled from the message's arguments. */
export const tables = {
} as const;
