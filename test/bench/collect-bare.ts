import path from 'node:path'
import Database from 'better-sqlite3'
import { companies, requestsAtOnce, terms, type BenchOrder } from './order'

/**
 * The least that can be done with the same durability: fetch the same bytes over the same number of
 * connections, and insert each result in a commit of its own before the next is asked for. Journal
 * and synchronisation are the product's. Unlike the product it keeps no intent, no receipt, no
 * audit and no digest, keeps its connections open, and never looks at what it stores.
 */
export async function collectBare({ origin, folder, steps }: BenchOrder): Promise<number> {
  const database = new Database(path.join(folder, 'bare.sqlite'))
  database.pragma('journal_mode = TRUNCATE')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE document (session TEXT, kind TEXT, bytes BLOB)')
  const insert = database.prepare('INSERT INTO document VALUES (?, ?, ?)')
  const headers = { Authorization: 'Bearer bench', 'Content-Type': 'application/json' }
  let savedBytes = 0

  const one = async (identifier: string, country: string) => {
    const created = await fetch(`${origin}/organization/session/${country}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ identifier, ...terms }),
    })
    const { sessionId } = (await created.json()) as { sessionId: string }
    const session = `${origin}/organization/session/${sessionId}`
    await (await fetch(session, { headers })).arrayBuffer()
    for (const kind of ['json', ...terms.reports]) {
      const address = kind === 'json' ? `${session}/json` : `${session}/report/${kind}`
      const answer = await fetch(address, { headers })
      if (!answer.ok) throw new Error(`${answer.status} for ${address}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      savedBytes += bytes.byteLength
      insert.run(sessionId, kind, bytes)
    }
  }
  const rest = companies(0, steps.at(-1) ?? 0)
  const lane = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) await one(next.identifier, next.country)
  }
  await Promise.all(Array.from({ length: requestsAtOnce }, lane))
  database.close()
  return savedBytes
}
