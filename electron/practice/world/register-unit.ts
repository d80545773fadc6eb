import type { CompanySpec } from './model'

interface Code {
  kode: string
  beskrivelse: string
}

interface RegisterAddress {
  adresse?: (string | null)[]
  postnummer?: string
  poststed?: string
  kommune?: string
  land?: string
}

/** A unit in the field names of Enhetsregisteret's open API. */
export interface RegisterUnit {
  organisasjonsnummer: string
  navn?: string
  organisasjonsform?: Code
  hjemmeside?: string
  postadresse?: RegisterAddress
  forretningsadresse?: RegisterAddress
  beliggenhetsadresse?: RegisterAddress
  registreringsdatoEnhetsregisteret?: string
  registrertIForetaksregisteret?: boolean
  registrertIMvaregisteret?: boolean
  registrertIStiftelsesregisteret?: boolean
  registrertIFrivillighetsregisteret?: boolean
  antallAnsatte?: number
  harRegistrertAntallAnsatte?: boolean
  naeringskode1?: Code
  naeringskode2?: Code
  naeringskode3?: Code
  institusjonellSektorkode?: Code
  stiftelsesdato?: string
  slettedato?: string
  konkurs?: boolean
  underAvvikling?: boolean
  underTvangsavviklingEllerTvangsopplosning?: boolean
  vedtektsfestetFormaal?: string[]
  kapital?: { belop: number; antallAksjer: number; valuta: string; innfortDato: string }
}

export interface RegisterRoles {
  rollegrupper: {
    sistEndret: string
    roller: {
      type: Code
      enhet: { organisasjonsnummer: string; navn: string[] }
      ansvarsandel?: string
    }[]
  }[]
}

const literals: Record<string, string> = {
  DTPR: 'PARTICIPANT_WITH_SHARED_LIABILITY',
  DTSO: 'PARTICIPANT_WITH_UNLIMITED_LIABILITY',
}

const source = 'Enhetsregisteret, Brønnøysundregistrene (NLOD)'
const code = (one: Code) => ({ code: one.kode, description: one.beskrivelse })

/** Key information as far as the register goes; a field it does not state is not there. */
export function readKeyInformation(unit: RegisterUnit): Record<string, unknown> {
  const { kapital, organisasjonsform, institusjonellSektorkode } = unit
  const hasEmployees = unit.harRegistrertAntallAnsatte ?? true
  const purpose = (unit.vedtektsfestetFormaal ?? []).filter(Boolean).join(' ')
  return present({
    name: unit.navn,
    organizationNumber: unit.organisasjonsnummer,
    organizationType: organisasjonsform && code(organisasjonsform),
    country: 'NO',
    registeredDate: unit.registreringsdatoEnhetsregisteret,
    foundedDate: unit.stiftelsesdato,
    deletedDate: unit.slettedato,
    webpage: unit.hjemmeside,
    employees: hasEmployees ? unit.antallAnsatte : undefined,
    memberOfRegistries: unit.navn === undefined ? undefined : registries(unit),
    statusCode: statusOf(unit),
    institutionalSector: institusjonellSektorkode && code(institusjonellSektorkode),
    industrySector: industries(unit),
    purpose: purpose || undefined,
    capital: kapital && {
      amount: kapital.belop,
      currency: kapital.valuta,
      numberOfShares: kapital.antallAksjer,
      registeredDate: kapital.innfortDato,
    },
    sources: [source],
  })
}

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function registries(unit: RegisterUnit): string[] {
  const memberships: [boolean | undefined, string][] = [
    [unit.registrertIForetaksregisteret, 'Foretaksregisteret'],
    [unit.registrertIMvaregisteret, 'Merverdiavgiftsregisteret'],
    [unit.registrertIStiftelsesregisteret, 'Stiftelsesregisteret'],
    [unit.registrertIFrivillighetsregisteret, 'Frivillighetsregisteret'],
  ]
  return memberships.flatMap(([isMember, name]) => (isMember ? [name] : []))
}

/** Undefined where the response states none of the conditions. */
function statusOf(unit: RegisterUnit): string | undefined {
  if (unit.slettedato) return 'SLETTET'
  if (unit.konkurs) return 'KONKURS'
  if (unit.underTvangsavviklingEllerTvangsopplosning) return 'TVANGSOPPLOSNING'
  if (unit.underAvvikling) return 'UNDER_AVVIKLING'
  return unit.konkurs === false ? 'NORMAL' : undefined
}

function industries(unit: RegisterUnit) {
  const codes = [unit.naeringskode1, unit.naeringskode2, unit.naeringskode3]
  const stated = codes.flatMap((one) => (one ? [code(one)] : []))
  return stated.length > 0 ? stated : undefined
}

/** Both addresses, or no section at all where the response has none. */
export function readAddresses(unit: RegisterUnit): CompanySpec['sections'] {
  const visiting = unit.forretningsadresse ?? unit.beliggenhetsadresse
  if (!visiting && !unit.postadresse) return {}
  return {
    address: {
      postal: unit.postadresse ? readAddress(unit.postadresse) : null,
      visiting: visiting ? readAddress(visiting) : null,
    },
  }
}

const readAddress = (address: RegisterAddress) => ({
  address: (address.adresse ?? []).filter(Boolean),
  postalCode: address.postnummer ?? null,
  city: address.poststed ?? null,
  municipality: address.kommune ?? null,
  country: address.land ?? null,
})

/** Roles held by organizations, with the share of the liability as the register writes it. */
export function readRoles(response: RegisterRoles): Record<string, unknown>[] {
  return response.rollegrupper.flatMap(({ roller, sistEndret }) =>
    roller.map(({ type, enhet, ansvarsandel }) => ({
      role: literals[type.kode] ?? type.kode,
      name: enhet.navn.join(' '),
      organizationNumber: enhet.organisasjonsnummer,
      liability: ansvarsandel ?? null,
      lastChangedDate: sistEndret,
    })),
  )
}
