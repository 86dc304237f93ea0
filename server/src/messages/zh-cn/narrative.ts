/** Chinese sentences: narrative. {name} is filled from the message's arguments. */
export const narrative = {
} as const;
