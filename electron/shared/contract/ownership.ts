import * as z from 'zod'
import type { OwnershipComparison, OwnershipMoment } from '../domain/ownership/comparison'
import type { Derivation } from '../domain/ownership/derivation'
import type { OwnershipGraph } from '../domain/ownership/graph'
import { partyNoteKinds } from '../domain/ownership/party'
import { ruleKey } from '../domain/ownership/rule'
import { call, inCase, row } from './call'

const instant = z.iso.datetime()
const company = inCase.extend({ companyRow: row })
const asOf = company.extend({ at: instant.nullable() })
const party = z.string().min(1).max(400)
const suggestedName = z.string().min(1).max(200)

const mostPictureBytes = 64 * 1024 * 1024
const mostPages = 200

/** Who owns a company: graph, derivations, two moments beside each other, notes, files. */
export const ownershipContract = {
  /** null where no answer of the company is stored at that time; rules and thresholds are the settings' */
  'ownership.graph': call(asOf).returns<OwnershipGraph | null>(),
  'ownership.derivations': call(asOf.extend({ party, rule: ruleKey })).returns<Derivation[]>(),
  'ownership.moments': call(company).returns<OwnershipMoment[]>(),
  'ownership.compare': call(
    company.extend({ from: instant, to: instant.nullable() }),
  ).returns<OwnershipComparison | null>(),

  'ownership.note': call(
    company.extend({
      party,
      partyName: z.string().max(1000).nullable(),
      kind: z.enum(partyNoteKinds),
      group: z.string().trim().min(1).max(100).nullable(),
      note: z.string().trim().max(2000),
    }),
  ).returns<null>(),
  'ownership.withdrawNote': call(inCase.extend({ noteRow: row })).returns<null>(),

  /** asks where to, and saves; null when the dialog was closed */
  'ownership.saveFile': call(
    asOf.extend({ kind: z.enum(['bods', 'csv', 'note-pdf', 'note-text']), suggestedName }),
  ).returns<string | null>(),
  /** the discrepancy note as text, to read and to copy */
  'ownership.noteText': call(asOf).returns<string | null>(),
  'ownership.savePicture': call(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.enum(['svg', 'png']),
        suggestedName,
        bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostPictureBytes),
      }),
      z.object({
        kind: z.literal('pdf'),
        suggestedName,
        title: z.string().max(400),
        /** SVG documents, one for each page */
        pages: z.array(z.string().max(8_000_000)).min(1).max(mostPages),
      }),
    ]),
  ).returns<string | null>(),
  /** what is being saved is given up: it fails with `cancelled`, and no file is written */
  'ownership.stopSaving': call(z.object({})).returns<null>(),
} as const
