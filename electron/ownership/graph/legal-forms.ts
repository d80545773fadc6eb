import type { Country } from '../../shared/domain/identifier'

type Ownerless = 'foundation' | 'state'

const table = (words: Record<Ownerless, string>): ReadonlyMap<string, Ownerless> =>
  new Map([
    ...words.foundation.split(' ').map((code): [string, Ownerless] => [code, 'foundation']),
    ...words.state.split(' ').map((code): [string, Ownerless] => [code, 'state']),
  ])

/**
 * Codes of legal forms that have no owners, by register: Enhetsregisteret's organisasjonsform,
 * Skatteverket's JURFORM and Bolagsverket's letters, PRH's yritysmuoto, CVR's virksomhedsform.
 * Associations and churches stand with the foundations: an organ decides, nobody holds a share.
 */
export const ownerlessCodes: Record<Country, ReadonlyMap<string, Ownerless>> = {
  no: table({
    foundation: 'STI FLI KIRK',
    state: 'STAT KOMM FYLK ORGL SF KF FKF ADOS',
  }),
  se: table({
    foundation: '61 63 71 72 86 S I TSF',
    state: '81 82 83 84 85 87 89',
  }),
  fi: table({ foundation: 'SÄÄ SR ATY', state: 'VALT VALTLL KUNT KUNTLL KUNTYHT KUNLL' }),
  dk: table({ foundation: '90 100 110 115 FON EFO FOR FFO', state: '230 245 250' }),
}

/** A company form at the end of a name outweighs every word before it: `Oslo kommune Eiendom AS`. */
export const companyEnding =
  /(?:^|\s)(?:asa?|a\/s|aps|ans|da|ks|k\/s|i\/s|p\/s|ab|abp|oyj?|oy ab|ky|ay|hb|kb|se|ltd|plc|llc|inc|g?gmbh|ag|bv|b\.v\.|nv|n\.v\.|sa|s\.a\.|sarl|s\.à r\.l\.)\.?(?:\s*\(publ\))?$/

/** Wordings of legal forms, lower case. */
export const formWords: readonly [RegExp, Ownerless][] = [
  [
    /^(den )?(norske |svenska |danske )?stat(en)?$|statlig|statsforetak|statsförvaltning|\bstatsvirksomhed|(^|\s)valtio|kommun|(^|\s)kunta|\bregion(er)?$|landsting|public (body|authority)|government|municipal/,
    'state',
  ],
  [
    /stiftels|säätiö|foundation|\bfond(en|er|e)?\b|ideell|forening|förening|yhdisty|association|selveiende|selvejende|trossamfund|religious/,
    'foundation',
  ],
]

/** Forms whose wording sounds ownerless, but which have members with shares or are held like companies. */
export const heldForms =
  /ekonomisk|bostadsrätt|aksje|aktie|anparts|osake|fondsforvalt|kommandit|andels|osuuskunta|limited|compan/

/** Names that only a state has, whole or from the first word; safe for anybody of whom no kind is said. */
export const stateNames =
  /^((den )?(norske|danske) stat|svenska staten|(norska|finska) staten|staten|suomen valtio|finska staten)$|^staten (v\/|ved |genom |gjennom |c\/o )|^(kongeriket|kongedømmet|konungariket|kongeriget) |^suomen valtio |^(the )?(republic|kingdom|federal republic|state|government|commonwealth) of |^(ministry|department) of |^bundesrepublik /

/** Names of public bodies; only of those that are said to be organizations, as they are surnames too. */
export const publicBodyNames =
  / (kommune|kommun|fylkeskommune|kaupunki|kunta|kuntayhtymä)$|^[a-zæøåäö]+s stad$|departementet$|^departementet |ministeri(et|ö)$|^ministeriet |direktoratet$/

/** Names of foundations and associations; only of those that are said to be organizations. */
export const foundationNames =
  /\bstiftelsen?\b|stiftelsen$|säätiö( sr)?$|^säätiö |\bfoundation\b|ideell förening|\bstiftung\b/

/** In Denmark a `fond` is a foundation; elsewhere mostly an investment fund. */
export const danishFoundationNames = /(^|\s|\w)fond(en)?$/
export const investmentFundNames =
  /(invest|kapital|aktie|aksje|pensions|hedge|værdipapir|rente|obligation|venture)\w*fond/
