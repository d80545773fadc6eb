import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

/** A zip archive of these texts. */
export async function zip(parts: Record<string, string>): Promise<Uint8Array> {
  const archive = new yazl.ZipFile()
  for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name)
  archive.end()
  return new Uint8Array(await buffer(archive.outputStream))
}
