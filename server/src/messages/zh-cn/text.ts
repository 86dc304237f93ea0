/** Chinese sentences: text. {name} is filled from the message's arguments. */
export const text = {
} as const;
