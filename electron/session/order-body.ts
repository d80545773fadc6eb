import type { SessionOrder } from '../shared/domain/session'
import type { ServiceContract } from './contract-table'

/**
 * The body of a create request (contract §3). Empty lists are left out: absent means key
 * information only. Notices are asked for only with an address to send them to.
 */
export function orderBody(
  order: SessionOrder,
  contract: ServiceContract,
  webhookUrl: string | null,
): Record<string, unknown> {
  const expands = order.expands.map((name) => contract.expandNames[name] ?? name)
  const reports = order.reports.map((kind) => contract.reports[kind]?.request ?? kind)
  const needsLanguage =
    reports.length > 0 || order.expands.some((name) => contract.languageExpands.includes(name))
  return {
    ...contract.staticFields,
    identifier: identifierOf(order, contract),
    ...(expands.length > 0 && { expands: listed(expands, contract.expandsFormat) }),
    ...(reports.length > 0 && { reports: listed(reports, contract.reportsFormat) }),
    ...(needsLanguage && { [contract.languageField]: order.language }),
    ...(webhookUrl !== null && {
      webhooks: contract.webhookTypes.map((type) => ({ type, url: webhookUrl })),
    }),
  }
}

function identifierOf(order: SessionOrder, contract: ServiceContract): string {
  const { country, identifier } = order.company
  return contract.identifierForm[country] === 'digits' ? identifier.replace(/\D/g, '') : identifier
}

function listed(names: string[], format: 'array' | 'csv' | 'objects'): unknown {
  if (format === 'csv') return names.join(',')
  return format === 'objects' ? names.map((type) => ({ type })) : names
}
