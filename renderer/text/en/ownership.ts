export const ownership = {} as const
