import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/schemas/bods-0.4/', import.meta.url)

const files = ['statement', 'components', 'entity-record', 'person-record', 'relationship-record']

/** The standard's `urn:entity` is no URN by the letter (RFC 8141), so Ajv refuses it. */
const schemaIn = (file: string): object =>
  JSON.parse(
    readFileSync(new URL(`${file}.json`, folder), 'utf8').replaceAll(
      '"urn:',
      '"https://bods.invalid/',
    ),
  )

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
for (const file of files) ajv.addSchema(schemaIn(file))
const validate = ajv.getSchema('https://bods.invalid/statement')

/** What the schemas of BODS 0.4 find wrong with a document; none where it is valid. */
export function troublesIn(document: unknown): string[] {
  if (!validate) throw new Error('no schema of statements')
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The official example packages, by file name. */
export const examples = (): [string, unknown][] =>
  readdirSync(new URL('examples/', folder)).map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`examples/${name}`, folder), 'utf8')),
  ])
