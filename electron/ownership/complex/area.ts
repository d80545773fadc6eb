/** Member states of the European Union, their codes also where a territory belongs to it. */
const union =
  'AT BE BG HR CY CZ DK EE FI AX FR GF GP MQ RE YT MF DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'

/** The European Economic Area: the union, Iceland, Liechtenstein and Norway. */
export const economicArea: ReadonlySet<string> = new Set([...union.split(' '), 'IS', 'LI', 'NO'])

const languages = ['en', 'nb', 'sv', 'fi', 'da']
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

let codesByName: Map<string, string> | null = null

/** Codes of countries that are no more are written as those of the ones that followed them. */
const isCurrent = (code: string): boolean =>
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`

/** Country names in the languages of the registers and in English, folded, with their codes. */
function codesOfNames(): Map<string, string> {
  if (codesByName) return codesByName
  const codes = letters.flatMap((one) => letters.map((other) => one + other)).filter(isCurrent)
  codesByName = new Map()
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = names.of(code)
      if (name && !codesByName.has(name.toLowerCase())) codesByName.set(name.toLowerCase(), code)
    }
  }
  return codesByName
}

/** Whether a country named by code or word lies outside an area; null where the word is not known. */
export function isOutside(country: string | null, area: ReadonlySet<string>): boolean | null {
  const word = country?.trim() ?? ''
  if (word === '') return null
  const code = /^[a-z]{2}$/i.test(word)
    ? word.toUpperCase()
    : codesOfNames().get(word.toLowerCase())
  return code === undefined ? null : !area.has(code)
}
