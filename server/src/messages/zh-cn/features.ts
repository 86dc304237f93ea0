/** Chinese sentences: features. {name} is filled from the message's arguments. */
export const features = {
} as const;
