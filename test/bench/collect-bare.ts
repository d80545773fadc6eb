import path from 'node:path'
import Database from 'better-sqlite3'
import type { BenchOrder } from './bench-order'

/** The least that can be done: fetch the same bytes, insert them with the same durability, four at once. */
export async function collectBare(order: BenchOrder): Promise<number> {
  const base = new URL(order.discoveryUrl).origin
  const database = new Database(path.join(order.folder, 'bare.sqlite'))
  database.pragma('journal_mode = TRUNCATE')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE document (session TEXT, kind TEXT, bytes BLOB)')
  const insert = database.prepare('INSERT INTO document VALUES (?, ?, ?)')
  const token = await signIn(base, order)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  let savedBytes = 0

  const one = async (identifier: string, country: string) => {
    const created = await fetch(`${base}/organization/session/${country}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        identifier,
        expands: order.terms.expands,
        reports: order.terms.reports,
        language: order.terms.language,
      }),
    })
    const { sessionId } = (await created.json()) as { sessionId: string }
    const session = `${base}/organization/session/${sessionId}`
    await (await fetch(session, { headers })).arrayBuffer()
    for (const kind of ['json', ...order.terms.reports]) {
      const address = kind === 'json' ? `${session}/json` : `${session}/report/${kind}`
      const answer = await fetch(address, { headers })
      if (!answer.ok) throw new Error(`${answer.status} for ${address}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      savedBytes += bytes.byteLength
      insert.run(sessionId, kind, bytes)
    }
  }
  const rest = [...order.companies]
  const lane = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      await one(next.identifier, next.country)
    }
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  database.close()
  return savedBytes
}

async function signIn(base: string, order: BenchOrder): Promise<string> {
  const discovery = (await (await fetch(order.discoveryUrl)).json()) as { token_endpoint: string }
  const answer = await fetch(discovery.token_endpoint ?? base, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${order.clientId}:${order.clientSecret}`)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'aml_organization/basic aml_organization/OFAC',
    }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
