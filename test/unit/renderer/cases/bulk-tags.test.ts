import { expect, it } from 'vitest'
import { changedTags, tagsTyped } from '../../../../renderer/cases/use-bulk'

it('parts tags at commas and leaves out what is only white space', () => {
  expect(tagsTyped(' pep,  stor  bank , ,')).toEqual(['pep', 'stor bank'])
})

it('adds and takes away tags of many cases, each once however its letters are written', () => {
  const tags = ['PEP', 'fiskeri']
  expect(changedTags(tags, { add: ['pep', 'bank'], remove: ['Fiskeri'] })).toEqual(['PEP', 'bank'])
  expect(changedTags(tags, { add: [], remove: [] })).toEqual(tags)
})
