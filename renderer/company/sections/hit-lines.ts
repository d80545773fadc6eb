import type { SanctionHit } from '../../../electron/shared/domain/company'
import { originOf } from '../../../electron/shared/domain/origin'
import { t } from '../../text/text'
import { formatDate, formatNumber } from '../../ui/format'

export interface HitLine {
  label: string
  text: string
  path: string
}

const fullMatch = 500

/** "212 of 500 · name and year": likeness, never a verdict; 500 is said to be a full match. */
const matchOf = ({ matchIndicator: value, matchIndicatorDescription: words }: SanctionHit) => {
  const number =
    value === null ? null : t('sections.sanction.matchOf', { value: formatNumber(value) })
  const full = value === fullMatch ? t('sections.sanction.matchFull') : null
  return [number, full, words].filter(Boolean).join(' · ') || null
}

/** Every field of a list entry that the service filled, in a fixed order, each with its place. */
export function hitLines(hit: SanctionHit): HitLine[] {
  const line = (
    name: Parameters<typeof originOf<SanctionHit>>[1],
    label: string,
    text: string | null,
    at = 0,
  ): HitLine[] => (text ? [{ label, text, path: originOf(hit, name, at) }] : [])
  const field = hit.matchIndicator === null ? 'matchIndicatorDescription' : 'matchIndicator'
  return [
    ...line('source', t('sections.sanction.list'), hit.source),
    ...line('dataProvider', t('sections.sanction.provider'), hit.dataProvider),
    ...line(field, t('sections.sanction.match'), matchOf(hit)),
    ...line('statusWord', t('sections.sanction.serviceWord'), hit.statusWord),
    ...line('message', t('sections.sanction.message'), hit.message),
    ...hit.aliasList.flatMap((alias, at) =>
      line('aliasList', t('sections.sanction.aliases'), alias, at),
    ),
    ...hit.addresses.flatMap((address, at) =>
      line('addresses', t('sections.sanction.addresses'), address, at),
    ),
    ...line(
      'initialDate',
      t('sections.sanction.initial'),
      hit.initialDate && formatDate(hit.initialDate),
    ),
    ...line(
      'lastUpdate',
      t('sections.sanction.update'),
      hit.lastUpdate && formatDate(hit.lastUpdate),
    ),
  ]
}
