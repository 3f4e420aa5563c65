/**
 * Passwords as argon2id with the parameters that OWASP names (19 MiB, two passes), in WebAssembly: no native module.
 */
import { randomBytes } from 'node:crypto'
import { argon2id, argon2Verify } from 'hash-wasm'

export const hashPassword = (password: string): Promise<string> =>
  argon2id({
    password,
    salt: randomBytes(16),
    parallelism: 1,
    iterations: 2,
    memorySize: 19_456,
    hashLength: 32,
    outputType: 'encoded',
  })

let spare: Promise<string> | undefined

/** Where nothing is kept the same work is done, so that the time tells nobody which names there are. */
export const samePassword = async (password: string, kept: string | undefined): Promise<boolean> => {
  spare ??= hashPassword(randomBytes(16).toString('hex'))
  const fits = await argon2Verify({ password: password || ' ', hash: kept ?? (await spare) })
  return fits && kept !== undefined
}
