import type { FaultName } from '../faults/names'
import { faultWords } from '../faults/words'
import type { CompanySpec, Country, Ghost, Words } from './model'
import { board, own, signs, unclear } from './spelling'

/** Numbers of nobody: well-formed, refused with 404 when ordered. */
export const ghosts: Ghost[] = [
  {
    country: 'no',
    identifier: '310000051',
    name: '–',
    tags: ['scenario', 'not-found'],
    what: {
      en: 'No such organization: the order is refused (404)',
      nb: 'Organisasjonen finnes ikke: bestillingen avvises (404)',
    },
  },
]

const towns = { no: 'fjordvik', se: 'malmvik', fi: 'hiidenmaa', dk: 'vesterlund' } as const
const forms = { no: 'AS', se: 'AB', fi: 'OY', dk: 'ApS' } as const

const people: Record<Country, [owner: string, other: string]> = {
  no: ['Solveig Fjordvik, 1969-11-04', 'Mikkel Aspelund, 1980-02-15'],
  se: ['Linnéa Malmvik, 1974-06-06', 'Oskar Hedenstierna, 1961-03-23'],
  fi: ['Veikko Hiidenmaa, 1956-08-30', 'Sanni Koivuranta, 1988-01-12'],
  dk: ['Kirstine Vesterlund, 1965-12-18', 'Malthe Brøndsted, 1991-07-09'],
}

/** A whole, ordinary company that misbehaves in one way, so that the way can be practised. */
function misbehaving(
  country: Country,
  identifier: string,
  name: string,
  fault: FaultName | null,
  more: Partial<CompanySpec> = {},
): CompanySpec {
  const [owner, other] = people[country]
  return {
    country,
    identifier,
    name,
    form: forms[country],
    registered: '2015-03-02',
    place: towns[country],
    industry: 'trade',
    employees: 12,
    turnover: 18.4,
    owners: [own(owner, 70), own(other, 30)],
    roles: board({ ceo: other, chair: owner, members: [other] }),
    ...(country === 'no'
      ? { signature: signs('Styrets leder alene.', [owner.split(',')[0] ?? '']) }
      : { signature: unclear('Two members of the board jointly.') }),
    ...(fault ? { faults: [fault], what: faultWords[fault] } : {}),
    tags: ['scenario', ...(fault ? [fault] : [])],
    ...more,
  }
}

const words = (en: string, nb: string): Words => ({ en, nb })

/** One organization per fault; the simulator-only numbers of the contract come first. */
export const scenarios: CompanySpec[] = [
  misbehaving('no', '310000019', 'Fjordvik Test AS', null, {
    delays: 'instant',
    duns: '990000019',
    tags: ['scenario', 'instant', 'duns'],
    what: words('Everything at once, no waiting', 'Alt med en gang, ingen venting'),
  }),
  misbehaving('no', '310000027', 'Treg Kai AS', 'slow'),
  misbehaving('no', '310000035', 'Rapportløs AS', 'report-failed'),
  misbehaving('no', '310000043', 'Avbrutt Søk AS', 'session-failed'),
  misbehaving('no', '310000078', 'Sent Savnet AS', 'not-found-late'),
  misbehaving('no', '310000086', 'Tomt Svar AS', null, {
    owners: [],
    roles: [],
    turnover: null,
    gaps: {
      keyInformation: 'empty',
      address: 'empty',
      authorities: 'empty',
      'ownership.indicators': 'empty',
      sanction: 'empty',
    },
    tags: ['scenario', 'not-found', 'empty'],
    what: words(
      'Not found: the answer comes with empty key information',
      'Ikke funnet: svaret kommer med tom nøkkelinformasjon',
    ),
  }),
  misbehaving('se', '9920000016', 'Utloggad Handel AB', 'unauthorized'),
  misbehaving('se', '9920000024', 'Trängselns Logistik AB', 'too-many-requests'),
  misbehaving('se', '9920000032', 'Ryckig Drift AB', 'server-error'),
  misbehaving('fi', '9000001-1', 'Katkennut Raportti Oy', 'truncated-report'),
  misbehaving('fi', '9000003-8', 'Verkkosivu Raporttina Oy', 'html-report'),
  misbehaving('fi', '9000004-6', 'Verkkosivu Vastauksena Oy', 'html-answer'),
  misbehaving('dk', '99000007', 'Udløbet Sag ApS', 'expired-404'),
  misbehaving('dk', '99000015', 'Forsvundet Sag ApS', 'expired-410'),
  misbehaving('dk', '99000023', 'Uklar Bestilling ApS', 'reset-after-create'),
  misbehaving('no', '310000094', 'Uten OFAC AS', 'sanction-list-refused'),
  misbehaving('no', '310000108', 'Brutt Linje AS', 'reset-before-create'),
  misbehaving('no', '310000116', 'Bestilt Men Usagt AS', 'error-after-create'),
  misbehaving('no', '310000124', 'Halv Overføring AS', 'report-breaks-off'),
  misbehaving('no', '310000132', 'Tom Fil AS', 'empty-report'),
  misbehaving('no', '310000140', 'Ødelagt Svar AS', 'broken-answer'),
  misbehaving('no', '310000159', 'Brutt Svar AS', 'answer-breaks-off'),
  misbehaving('no', '310000167', 'Uendelig Svar AS', 'oversized-answer'),
  misbehaving('no', '310000175', 'Uendelig Rapport AS', 'oversized-report'),
  misbehaving('no', '310000183', 'Omvei AS', 'redirect-elsewhere'),
  misbehaving('no', '310000191', 'Avbrutt Midtveis AS', 'cancelled-midway'),
  misbehaving('no', '310000205', 'Evig Venting AS', 'never-finishes'),
  misbehaving('no', '310000213', 'Fremmede Ord AS', 'unknown-status-words'),
  misbehaving('no', '310000418', 'Ugyldig Ordre AS', 'order-invalid'),
  misbehaving('no', '310000426', 'Feil Format AS', 'media-type-refused'),
  misbehaving('no', '310000434', 'Uønsket Svar AS', 'not-acceptable'),
  misbehaving('no', '310000442', 'Hakkete Linje AS', 'connection-breaks'),
  misbehaving('no', '310000450', 'Taus Tjeneste AS', 'no-answer'),
  misbehaving('no', '310000469', 'For Tidlig Ute AS', 'not-ready-yet'),
  misbehaving('no', '310000477', 'Rart Svar AS', 'odd-answer'),
  misbehaving('no', '310000485', 'Gammelt Tegnsett AS', 'not-utf-8'),
  misbehaving('no', '310000493', 'Intern Omvei AS', 'redirect-within'),
]
