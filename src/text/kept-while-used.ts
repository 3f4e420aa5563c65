/**
 * Something costly that all who ask share while anybody uses it, and that may go from memory when nobody does.
 *
 * const models = keptWhileUsed(() => unpack(file)); models() === models(), until nobody holds it: then it is made again.
 */
export const keptWhileUsed = <T extends object>(make: () => T): (() => T) => {
  let kept: WeakRef<T> | undefined
  return () => {
    const known = kept?.deref()
    if (known) return known
    const made = make()
    kept = new WeakRef(made)
    return made
  }
}
