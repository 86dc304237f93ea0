/** How many numbers a sum of 表三 and of 表四 has, its total among them. */
export const WIDTH = { requests: 7, reviews: 5 } as const;
