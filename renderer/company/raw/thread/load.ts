import { refusalOf } from '../../../reports/document-address'

/** The bytes of a stored document, or why main did not give them. `tell` hears the part read, 0 to 1. */
export async function loadBytes(
  address: string,
  tell: (part: number) => void,
): Promise<Uint8Array | 'missing' | 'altered'> {
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) return refusalOf(answer)
  const promised = Number(answer.headers.get('content-length') ?? 0)
  let bytes = new Uint8Array(promised > 0 ? promised : 1 << 20)
  let size = 0
  const reader = answer.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes.subarray(0, size)
    if (size + value.length > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, size + value.length))
      larger.set(bytes.subarray(0, size))
      bytes = larger
    }
    bytes.set(value, size)
    size += value.length
    tell(promised > 0 ? size / promised : 0)
  }
}
