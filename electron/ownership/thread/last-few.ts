/** The few values that were made last, by what they were made of; one that fails is not kept. */
export class LastFew<T> {
  private readonly values = new Map<string, Promise<T>>()

  constructor(private readonly most: number) {}

  /** Two who ask at the same time wait for the same. */
  of(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.values.get(key) ?? make()
    this.values.delete(key)
    this.values.set(key, value)
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.most) break
      this.values.delete(oldest)
    }
    value.catch(() => this.values.get(key) === value && this.values.delete(key))
    return value
  }
}
