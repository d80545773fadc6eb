/** One or two letters for a person's or account's name: “Silje Aasen” gives SA, “saa123” gives S. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s._-]+/).filter((word) => /^\p{L}/u.test(word))
  const first = words.at(0)
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) => (word ? ([...word][0] ?? '') : ''))
    .join('')
    .toLocaleUpperCase()
}
