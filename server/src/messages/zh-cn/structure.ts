/** Chinese sentences: structure. {name} is filled from the message's arguments. */
export const structure = {
} as const;
