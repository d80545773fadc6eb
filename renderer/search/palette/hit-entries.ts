import { searchFields, type SearchHit } from '../../../electron/shared/domain/search'
import { openPlace } from '../../shell/open-place'
import { runSoon } from '../../shell/run-command'
import { t } from '../../text/text'
import { sayDone } from '../../ui/toasts'
import { views } from '../../views'
import { aroundMark } from '../around-mark'
import { placeOf, rawPlaceOf } from '../hit-place'
import { hitAbout, hitIcon } from '../hit-words'
import type { QuickFound } from '../quick-search'
import type { PaletteAction, PaletteEntry, PaletteGroup } from './entry'

/** The hits as groups by kind; a company found by name and by number stands there once. */
export const hitGroups = ({ hits, counts }: QuickFound): PaletteGroup[] =>
  searchFields
    .map((field) => {
      const ofField = hits.filter((hit) => hit.field === field)
      const entries = withoutRepeats(ofField).map(hitEntry)
      const count = counts[field] > ofField.length ? counts[field] : null
      return { key: field, title: t(`search.kind.${field}`), count, entries }
    })
    .filter(({ entries }) => entries.length > 0)

/** A name stands in the list of a case and in each answer, a person in several places: what looks the same is one line. */
const withoutRepeats = (hits: readonly SearchHit[]): readonly SearchHit[] =>
  [
    ...new Map(
      [...hits]
        .reverse()
        .map((hit) => [
          `${hit.caseId} ${hit.companyRow} ${textOf(hit)} ${hit.field === 'name' ? '' : hitAbout(hit)}`,
          hit,
        ]),
    ).values(),
  ].reverse()

const textOf = (hit: SearchHit): string => hit.snippets.map(({ text }) => text).join('')

export const hitEntry = (hit: SearchHit): PaletteEntry => ({
  key: `hit ${hit.hitId}`,
  icon: hitIcon(hit),
  label: textOf(hit),
  pieces: aroundMark(hit.snippets, 20),
  about: hitAbout(hit),
  kind: 'goes',
  act: () => void openPlace(placeOf(hit)),
  actions: hitActions(hit),
})

const copy = (text: string) => () => {
  void navigator.clipboard.writeText(text).then(() => sayDone(t('common.copied')))
}

const goes = (
  key: string,
  icon: PaletteAction['icon'],
  label: string,
  act: () => void,
): PaletteAction => ({ key, icon, label, kind: 'goes', act })

/** What can be done with a hit besides opening it at its place, which comes first. */
export const hitActions = (hit: SearchHit): PaletteAction[] => [
  goes('open', hitIcon(hit), t('search.act.open'), () => void openPlace(placeOf(hit))),
  ...(hit.companyRow === null ? caseActions(hit) : companyActions(hit, hit.companyRow)),
  goes('everywhere', 'search', t('search.act.everywhere'), () =>
    views.go({ screen: 'search', text: `"${textOf(hit)}"`, scope: null, fields: [] }),
  ),
  {
    ...goes('copyText', 'copy', t('search.act.copyText'), copy(textOf(hit))),
    kind: 'stays',
  },
]

const caseActions = ({ caseId }: SearchHit): PaletteAction[] => [
  goes('add', 'plus', t('search.act.add'), () => {
    void openPlace({ caseId, view: { screen: 'collect', caseId } })
  }),
  goes('packs', 'pack', t('search.act.packs'), () => {
    void openPlace({ caseId, view: { screen: 'packs', caseId } })
  }),
]

const companyActions = (hit: SearchHit, companyRow: number): PaletteAction[] => {
  const { caseId, company } = hit
  const page = { screen: 'company', caseId, companyRow, sessionRow: null, section: null } as const
  const raw = rawPlaceOf(hit)
  const number = company?.identifier
  return [
    ...(hit.field === 'name'
      ? []
      : [
          goes('company', 'company', t('search.act.company'), () => {
            void openPlace({ caseId, view: page })
          }),
        ]),
    ownershipAction(hit, companyRow, t('search.act.ownership')),
    orderAgainAction(hit, companyRow, t('search.act.orderAgain')),
    ...(raw === null ? [] : [goes('raw', 'list', t('search.act.raw'), () => void openPlace(raw))]),
    ...(number === undefined
      ? []
      : [
          {
            ...goes('copyNumber', 'copy', t('search.act.copyNumber'), copy(number)),
            kind: 'stays' as const,
          },
        ]),
  ]
}

export const ownershipAction = ({ caseId }: SearchHit, companyRow: number, label: string) =>
  goes('ownership', 'ownership', label, () => {
    void openPlace({ caseId, view: { screen: 'ownership', caseId, companyRow } })
  })

/** Opens the company and, there, the dialog that shows what an order brings before it is sent. */
export const orderAgainAction = ({ caseId }: SearchHit, companyRow: number, label: string) =>
  goes('orderAgain', 'collect', label, () => {
    const page = { screen: 'company', caseId, companyRow, sessionRow: null, section: null } as const
    void openPlace({ caseId, view: page }).then((isOpen) => isOpen && runSoon('order-again'))
  })
