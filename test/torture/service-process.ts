import { startPractice } from '../../electron/practice/start'

/** The practice service in a process of its own: it survives whatever happens to its clients. */
const [ledgerFile = '', seed = ''] = process.argv.slice(2)
const service = await startPractice({ ledgerFile, seed, delays: 'zero' })
const { origin, discoveryUrl, clientId, clientSecret } = service
console.log(JSON.stringify({ origin, discoveryUrl, clientId, clientSecret }))
