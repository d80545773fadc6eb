import type { Context } from './context'
import type { AuthoritySpec } from '../world/model'

/** Signature rights and power of procuration (contract §8.6). The text is the register's, word for word. */
export function authorities(context: Context): Record<string, unknown> {
  const { signature, procuration } = context.company
  if (!signature && !procuration) return {}
  return {
    signatureRights: signature ? describe(signature, context) : null,
    powerOfProcuration: procuration ? describe(procuration, context) : null,
  }
}

function describe(spec: AuthoritySpec, context: Context): Record<string, unknown> {
  switch (spec.rule) {
    case 'not-set':
      return { status: 'NOT_SET', ...(spec.description ? { description: spec.description } : {}) }
    case 'inconclusive':
      return { status: 'IN_CONCLUSIVE', description: spec.description }
    case 'conclusive':
      return {
        status: 'CONCLUSIVE',
        description: spec.description,
        options: spec.options.map((names) => ({
          required: names.map((name) => signatory(name, context)),
        })),
      }
  }
}

function signatory(name: string, { company, world }: Context): Record<string, unknown> {
  for (const { holder, role } of company.roles ?? []) {
    const party = world.party(holder)
    if (party.kind === 'person' && party.name === name) {
      return { name, dateOfBirth: party.dateOfBirth, role }
    }
  }
  throw new Error(`${name} signs for ${company.name} without a role`)
}
