import type { CompanyStatus } from '../shared/domain/company'

/** `UNDER_AVVIKLING`, `Under avvikling` and `under-avvikling` are one phrase; accents fold, letters stay. */
const phraseOf = (words: string): string =>
  words
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words that turn a phrase round; our table would then say the opposite, so we say nothing. */
const negation =
  /\b(ikke|ikkje|ingen|inte|ej|ingen|ei|eivat|not|no|non|never|without|uten|uden|utan|opphevet|ophavet|upphavd|peruttu|annulled|revoked|former|formerly|tidligere|tidigare|previously)\b/

/*
 * First match wins. "Gone" stands before "insolvent" because a company deleted after a bankruptcy
 * is gone; a bankruptcy that was opened is not (primer §1), nor is a forced dissolution under way.
 * Roots in four languages and English, with the register codes that are known.
 */
const readings: readonly [pattern: RegExp, status: CompanyStatus][] = [
  [/^konkurs avslut\p{L}*|^konkursbo avslut\p{L}*/u, 'dissolved'],
  [
    /\b(slettet|sletta|slett|avregistrer\p{L}*|opphort|ophort|oppløst|opplost|opployst|upplost|oplost|lakannut|lakkautettu|poistettu|poistunut|purettu|deleted|deregistered|dissolved|ceased|terminated|liquidated|closed|struck off|removed|likviderad|likvideret|likvidert|avviklet|avvikla|avvecklad|bortfallen)\b/u,
    'dissolved',
  ],
  [
    /\b(konk|konkurs\p{L}*|bankrupt\p{L}*|insolven\p{L}*|rekonstru\p{L}*|foretagsrekonstru\p{L}*|\p{L}*saneeraus\p{L}*|gjeldsforhandling\p{L}*|ackord\p{L}*|administration|receivership|restructuring)\b/u,
    'insolvent',
  ],
  [
    /\b(avv|avvik\p{L}*|avveckl\p{L}*|afvikl\p{L}*|tvangs?\p{L}*|tvav|tvopp|oppl[oø]sning\p{L}*|opplosing\p{L}*|upplosning\p{L}*|oplosning\p{L}*|likvidation\p{L}*|likvidasjon\p{L}*|selvitystila\p{L}*|selvitysmenettely\p{L}*|purkami\p{L}*|winding up|wound up|liquidation|dissolution|(compulsory|forced) \p{L}+)\b/u,
    'winding-up',
  ],
  [
    /^(aktiv|aktivt|aktiva|active|normal|normaldrift|normalt|i drift|in business|registrert|registrerad|registreret|registered|rekisterissa|rekisteroity|toiminnassa|toimiva|aktiivinen|voimassa|virksom|verksam|live|trading|ok|good standing|norm|a)$/,
    'active',
  ],
]

/**
 * Our reading of the source's status words (primer §1). What no rule knows, and what is negated,
 * stays 'unknown'; the source's words are shown beside it in any case.
 */
export function statusOf(words: readonly (string | null)[]): CompanyStatus {
  for (const each of words) {
    const phrase = phraseOf(each ?? '')
    if (phrase === '' || negation.test(phrase)) continue
    const reading = readings.find(([pattern]) => pattern.test(phrase))
    if (reading) return reading[1]
  }
  return 'unknown'
}
