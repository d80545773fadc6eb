import type { Country } from './model'

interface LegalForm {
  description: string
  sector: string
  sectorDescription: string
  /** registered for trade and value added tax */
  isTrading: boolean
}

const form = (
  description: string,
  sector: string,
  sectorDescription: string,
  isTrading = true,
): LegalForm => ({ description, sector, sectorDescription, isTrading })

const forms: Record<Country, Record<string, LegalForm>> = {
  no: {
    AS: form('Aksjeselskap', '2100', 'Private aksjeselskaper mv.'),
    ASA: form('Allmennaksjeselskap', '2100', 'Private aksjeselskaper mv.'),
    STI: form('Stiftelse', '7000', 'Ideelle organisasjoner', false),
    SA: form('Samvirkeforetak', '2100', 'Private aksjeselskaper mv.'),
    FLI: form('Forening/lag/innretning', '7000', 'Ideelle organisasjoner', false),
    ENK: form('Enkeltpersonforetak', '8200', 'Personlig næringsdrivende'),
    NUF: form('Norskregistrert utenlandsk foretak', '2300', 'Utenlandskeide foretak'),
    ANS: form('Ansvarlig selskap med solidarisk ansvar', '2300', 'Personlige foretak'),
    DA: form('Ansvarlig selskap med delt ansvar', '2300', 'Personlige foretak'),
    KS: form('Kommandittselskap', '2300', 'Personlige foretak'),
    SÆR: form('Annet foretak iflg. særskilt lov', '1110', 'Statens forretningsdrift', false),
    KOMM: form('Kommune', '6500', 'Kommuneforvaltningen', false),
    STAT: form('Staten', '6100', 'Stats- og trygdeforvaltningen', false),
    PRE: form('Partrederi', '2300', 'Personlige foretak'),
    KBO: form('Konkursbo', '2100', 'Private aksjeselskaper mv.', false),
  },
  se: {
    AB: form('Aktiebolag', '11', 'Icke-finansiella bolag'),
    'AB (publ)': form('Publikt aktiebolag', '11', 'Icke-finansiella bolag'),
    HB: form('Handelsbolag', '11', 'Icke-finansiella bolag'),
    S: form('Stiftelse', '15', 'Hushållens ideella organisationer', false),
    EK: form('Ekonomisk förening', '11', 'Icke-finansiella bolag'),
  },
  fi: {
    OY: form('Osakeyhtiö', '11', 'Yritykset'),
    OYJ: form('Julkinen osakeyhtiö', '11', 'Yritykset'),
    KY: form('Kommandiittiyhtiö', '11', 'Yritykset'),
    SÄÄ: form('Säätiö', '15', 'Kotitalouksia palvelevat yhteisöt', false),
    OK: form('Osuuskunta', '11', 'Yritykset'),
  },
  dk: {
    ApS: form('Anpartsselskab', '11', 'Ikke-finansielle selskaber'),
    'A/S': form('Aktieselskab', '11', 'Ikke-finansielle selskaber'),
    'P/S': form('Partnerselskab', '11', 'Ikke-finansielle selskaber'),
    'I/S': form('Interessentskab', '11', 'Ikke-finansielle selskaber'),
    FON: form('Erhvervsdrivende fond', '11', 'Ikke-finansielle selskaber'),
  },
}

/** A form that no list knows is kept as it stands, as the real service did before it mapped it. */
export const legalForm = (country: Country, code: string): LegalForm =>
  forms[country][code] ?? form(code, '', '', true)

/** Forms that have no owners by law; their beneficial owners follow from roles. */
export const isFoundation = (code: string): boolean => ['STI', 'S', 'SÄÄ', 'FON'].includes(code)
