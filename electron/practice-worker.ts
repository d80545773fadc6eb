import { parentPort, workerData } from 'node:worker_threads'
import type { Message, Request, WorkerOptions } from './practice/in-worker'
import { startPractice, type PracticeService } from './practice/start'

const port = parentPort
if (!port) throw new Error('the practice worker runs only as a worker thread')

const say = (message: Message): void => port.postMessage(message)
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function carryOut(service: PracticeService, request: Request): Promise<void> {
  switch (request.type) {
    case 'configure':
      service.configure(request.change)
      return say({ type: 'done', id: request.id })
    case 'ledger':
      return say({ type: 'done', id: request.id, value: service.ledger() })
    case 'stop':
      await service.stop()
      return say({ type: 'done', id: request.id })
  }
}

try {
  const service = await startPractice(workerData as WorkerOptions)
  port.on('message', (request: Request) => {
    carryOut(service, request).catch((error: unknown) =>
      say({ type: 'failed', id: request.id, message: wordsOf(error) }),
    )
  })
  const { origin, discoveryUrl, clientId, clientSecret } = service
  say({ type: 'started', origin, discoveryUrl, clientId, clientSecret })
} catch (error) {
  say({ type: 'failed-to-start', message: wordsOf(error) })
}
