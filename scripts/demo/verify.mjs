import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { dist } from '../build/project.mjs'
import { run } from '../runtime/run.mjs'

/**
 * Checks what the demo left behind from outside the application.
 * @param {{ caseFolder: string, pack: string, zip: string, companies: number }} left
 * @returns {Promise<string[]>} a line for each thing that was verified; throws at the first that fails
 */
export async function verifyWhatIsLeft({ caseFolder, pack, zip, companies }) {
  const lines = []
  const listed = JSON.parse(await command(['list', '--case', caseFolder, '--json']))
  const documents = listed.companies.flatMap((/** @type {any} */ company) =>
    company.sessions.flatMap((/** @type {any} */ session) => [
      ...(session.json ? [session.json] : []),
      ...session.reports.filter((/** @type {any} */ report) => report.sha256),
    ]),
  )
  if (listed.companies.length !== companies) {
    throw new Error(`${listed.companies.length} companies in the case, ${companies} were ordered`)
  }
  const countries = new Set(listed.companies.map((/** @type {any} */ one) => one.country))
  lines.push(
    `the case holds ${companies} companies of ${countries.size} countries and ${documents.length} files`,
  )
  await command(['check', '--case', caseFolder])
  lines.push('the case folder is sound: structure, every digest, the audit chain')
  for (const one of [pack, zip]) await command(['verify', one])
  lines.push('both evidence packs (folder and zip) are sound BagIt bags')
  lines.push(
    `${await countListed(pack)} files of the pack agree with their SHA-512, ${await byWhom(pack)}`,
  )
  return lines
}

/** @param {string[]} words */
async function command(words) {
  const { code, output } = await run(process.execPath, [path.join(dist, 'cli.js'), ...words])
  if (code !== 0) throw new Error(`saksmappe ${words[0]} ended with ${code}: ${output}`)
  return output
}

/** @param {string} pack */
async function countListed(pack) {
  const manifest = await readFile(path.join(pack, 'manifest-sha512.txt'), 'utf8')
  return manifest.trim().split('\n').length
}

/** By the system's own tool where there is one, else by Node's hash. @param {string} pack */
async function byWhom(pack) {
  const manifests = ['manifest-sha512.txt', 'tagmanifest-sha512.txt']
  try {
    const { code, output } = await run('sha512sum', ['--quiet', '-c', ...manifests], { cwd: pack })
    if (code !== 0) throw new Error(`sha512sum does not agree: ${output}`)
    return 'checked by sha512sum'
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  for (const manifest of manifests) await checkManifest(pack, manifest)
  return 'checked by node:crypto'
}

/** @param {string} pack @param {string} manifest */
async function checkManifest(pack, manifest) {
  const lines = (await readFile(path.join(pack, manifest), 'utf8')).trim().split('\n')
  for (const line of lines) {
    const [digest = '', ...rest] = line.split(/\s+/)
    const bytes = await readFile(path.join(pack, rest.join(' ')))
    if (createHash('sha512').update(bytes).digest('hex') !== digest) {
      throw new Error(`${rest.join(' ')} does not agree with ${manifest}`)
    }
  }
}
