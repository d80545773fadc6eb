import { describe, expect, it } from 'vitest'
import { done, failed } from '../../../../electron/shared/result'
import { findQuickly, quickMost, type FindHits } from '../../../../renderer/search/quick-search'
import { hit, pageOf } from './hits'

const wanted = { text: 'havne', caseId: null, fields: [] }
const many = (field: 'name' | 'report', count: number) =>
  Array.from({ length: count }, (_, at) => hit({ field, hitId: `${field} ${at}` }))

describe('results as one types', () => {
  it('have a few of every kind, also of those behind a first page full of names', async () => {
    const asked: string[] = []
    const find: FindHits = (query) => {
      asked.push(query.fields.join())
      const counts = { name: 300, report: 23 }
      const hits = query.fields.length === 0 ? many('name', 60) : many('report', query.limit)
      return Promise.resolve(done(pageOf(hits, counts)))
    }
    const found = await findQuickly(wanted, find)
    if (!found.ok) throw new Error('not found')
    const fields = found.value.hits.map(({ field }) => field)
    expect(fields.filter((field) => field === 'name')).toHaveLength(quickMost.name)
    expect(fields.filter((field) => field === 'report')).toHaveLength(quickMost.report)
    expect(found.value.total).toBe(323)
    expect(asked).toEqual(['', 'report'])
  })

  it('are asked for once where the first page has them all', async () => {
    let asked = 0
    const find: FindHits = () => {
      asked += 1
      return Promise.resolve(done(pageOf(many('name', 3), { name: 3 })))
    }
    await findQuickly(wanted, find)
    expect(asked).toBe(1)
  })

  it('fail as a whole where a kind cannot be read: less would look like all', async () => {
    const find: FindHits = (query) =>
      Promise.resolve(
        query.fields.length === 0
          ? done(pageOf(many('name', 60), { name: 60, report: 2 }))
          : failed('unexpected'),
      )
    expect(await findQuickly(wanted, find)).toEqual(failed('unexpected'))
  })
})
