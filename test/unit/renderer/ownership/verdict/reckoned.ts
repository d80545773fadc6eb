import { assess, type Assessed } from '../../../../../electron/ownership/assess'
import { buildGraph } from '../../../../../electron/ownership/graph/build-graph'
import type { PartyNote } from '../../../../../electron/shared/domain/ownership/party'
import type { OwnershipSettings } from '../../../../../electron/shared/domain/ownership/rule'
import {
  answered,
  company,
  otherNumber,
  owner,
  person,
  subjectNumber,
  type Answered,
} from '../../../ownership/claims/asked'

const drift = '910000012'
const ingrid = { dateOfBirth: '1968-02-14', country: 'NO' }

/** Ingrid holds 60 % of 910000004, which holds 34 % of the subject; the subject and 910000012 hold each other. */
export const holdings: Answered[] = [
  {
    shareholders: [
      company(otherNumber, 34, { country: 'NO' }),
      person('Marit Øverås-Lund', 22, { dateOfBirth: '1971-05-03' }),
      company(drift, 28, { country: 'NO' }),
    ],
    beneficials: [
      owner('Ingrid Hollås', {
        ...ingrid,
        reasons: [{ code: 'INDIRECT_CONTROL_OR_OWNERSHIP', phrase: 'indirect control' }],
      }),
    ],
    roles: [{ name: 'Sigrun Hollås', role: 'CEO', roleCode: 'CEO', type: 'PERSON' }],
  },
  { number: otherNumber, shareholders: [person('Ingrid Hollås', 60, ingrid)] },
  { number: drift, shareholders: [company(subjectNumber, 80, { country: 'NO' })] },
]

/** What the ownership's own thread gives the window for these answers. */
export function reckoned(
  all: readonly Answered[] = holdings,
  { notes = [], ...settings }: Partial<OwnershipSettings> & { notes?: PartyNote[] } = {},
): Assessed {
  const stated = buildGraph(all.map(answered), notes, 1)
  if (!stated) throw new Error('the subject has no answer')
  return assess(stated, { at: null, settings: { rule: 'product', changes: {}, ...settings } })
}

export const named = ({ graph }: Assessed, name: string): string => {
  const party = graph.parties.find((each) => each.name === name)
  if (!party) throw new Error(`nobody is called ${name}`)
  return party.id
}
