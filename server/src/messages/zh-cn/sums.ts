/** Chinese sentences: sums. {name} is filled from the message's arguments. */
export const sums = {
} as const;
