/**
 * Reads each text once. Thousands of rows say the same few things: read once they are one value,
 * which also crosses between threads once. Nobody may change what comes out.
 */
export function onceEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(text, value)
    return value
  }
}
