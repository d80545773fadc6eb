/** The same last name inside another folder, with the separator that the folder itself uses. */
export const movedTo = (place: string, path: string): string => {
  const separator = path.includes('\\') ? '\\' : '/'
  const name = path.split(/[\\/]/).filter(Boolean).at(-1) ?? ''
  return `${place.replace(/[\\/]+$/, '')}${separator}${name}`
}
