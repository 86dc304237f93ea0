/** Chinese sentences: workspace. {name} is filled from the message's arguments. */
export const workspace = {
} as const;
