/** Chinese sentences: cli. {name} is filled from the message's arguments. */
export const cli = {
} as const;
