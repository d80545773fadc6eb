// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Change } from '../../../../electron/shared/domain/history'
import ChangeTable from '../../../../renderer/history/ChangeTable.vue'

const changes = Array.from({ length: 130 }, (_, index): Change => ({
  ...({ facet: 'shares', kind: 'changed', section: 'shareholders' } as const),
  ...({ subject: `Eier ${index}`, part: null, isWhole: false, field: 'share' } as const),
  ...({ isSourceField: false, format: 'percent', before: '60', after: '40' } as const),
  ...{ pathBefore: `shareholders[${index}]`, pathAfter: `shareholders[${index}]` },
}))

it('a long list of changes goes on when asked for, and is whole on paper', () => {
  const onScreen = mount(ChangeTable, { props: { changes, caption: 'Fjord' } })
  expect(onScreen.text()).not.toContain('Eier 129')
  const onPaper = mount(ChangeTable, { props: { changes, caption: 'Fjord', isWhole: true } })
  expect(onPaper.text()).toContain('Eier 129')
  expect(onPaper.text()).not.toMatch(/\d more/)
})
