import { ExpectedFailure, failed } from '../shared/result'
import type { Options } from './arguments'
import { must, practiceDesk, type Surroundings } from './desk'
import { exitCodes, type ExitCode } from './exit-code'

/** Serves the practice service until the process is told to end; prints how to reach it. */
export async function practice(around: Surroundings, options: Options): Promise<ExitCode> {
  const port = options.port === undefined ? undefined : Number(options.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    must(failed('rejected-input', { about: `--port ${options.port}` }))
  }
  const desk = practiceDesk(around, port)
  const service = await desk.service().catch((error: unknown) => {
    if (error instanceof Error && /EADDRINUSE|EACCES/.test(error.message)) {
      throw new ExpectedFailure({ code: 'rejected-input', about: `--port ${port} is taken` })
    }
    throw error
  })
  around.terminal.result(service.discoveryUrl)
  around.terminal.note(`client id ${service.clientId}, client secret ${service.clientSecret}`)
  around.terminal.note('Practice service: invented companies, nothing is billed. Ctrl C ends it.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
  })
  await desk.stop()
  return exitCodes.done
}
