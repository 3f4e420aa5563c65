/**
 * Who may open a dossier: users with roles, tokens, sessions and a log of what they did, in a file beside the dossier.
 *
 * talks.parley has talks.parley.access: so a dossier that is handed on takes no accounts along.
 * Passwords are kept as argon2id, tokens and sessions as sha256: nothing in the file opens a door by itself.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { ParleyError } from '../../errors.ts'
import { loadSqlite } from '../../store/sqlite/driver.ts'
import { ROLES, type Role } from '../route.ts'
import { hashPassword, samePassword } from './password.ts'

export interface User {
  readonly name: string
  readonly role: Role
  readonly added: string
}
export interface TokenInfo {
  readonly id: string
  readonly user: string
  readonly role: Role
  readonly expires: string
  readonly note: string
}
export interface Session {
  readonly user: string
  readonly role: Role
  /** Sent back in a header by whoever changes something: a page of another site cannot read it. */
  readonly csrf: string
}
export interface AuditLine {
  readonly at: string
  readonly who: string
  readonly did: string
  readonly what: string
}

export interface Accounts {
  users(): readonly User[]
  addUser(name: string, role: Role, password: string): Promise<void>
  removeUser(name: string): boolean
  setPassword(name: string, password: string): Promise<void>
  /** The user, where name and password fit. Takes as long where there is no such user. */
  check(name: string, password: string): Promise<User | undefined>
  openSession(user: User): { readonly secret: string; readonly session: Session }
  session(secret: string): Session | undefined
  closeSession(secret: string): void
  /** The secret is told once. The role is at most that of the user. */
  addToken(of: { readonly user: string; readonly role: Role; readonly days: number; readonly note: string }): string
  tokens(): readonly TokenInfo[]
  removeToken(id: string): boolean
  token(secret: string): { readonly user: string; readonly role: Role } | undefined
  note(line: Omit<AuditLine, 'at'>): void
  audit(limit: number): readonly AuditLine[]
  close(): void
}

const accessFile = (dossier: string): string => `${dossier}.access`

const SCHEMA = `
  create table if not exists users (name text primary key, role text not null, password text not null, added text not null) strict;
  create table if not exists tokens (id text primary key, hash text not null unique, user text not null references users on delete cascade,
    role text not null, expires text not null, note text not null) strict;
  create table if not exists sessions (hash text primary key, user text not null references users on delete cascade, csrf text not null,
    expires text not null) strict;
  create table if not exists audit (n integer primary key, at text not null, who text not null, did text not null, what text not null) strict;
`
const HOURS = 3_600_000
const SESSION_HOURS = 12
const hash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const secretOf = (): string => randomBytes(32).toString('base64url')
const now = (): string => new Date().toISOString()
const lower = (a: Role, b: Role): Role => ROLES[Math.min(ROLES.indexOf(a), ROLES.indexOf(b))]!

const checkName = (name: string): void => {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u.test(name))
    throw new ParleyError('usage', `${name}: a user's name is letters, digits and . _ @ -, at most 64 of them`)
}
const checkPassword = (password: string): void => {
  if (password.length < 10 || password.length > 200)
    throw new ParleyError('usage', 'a password has 10 to 200 characters; a few words in a row are easy to keep')
}

/** Opens the accounts of a dossier; makes the file where `create` says so, else undefined where there is none. */
export const openAccounts = async (
  dossier: string,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Accounts | undefined> => {
  const file = accessFile(dossier)
  if (!create && !existsSync(file)) return undefined
  const Sqlite = await loadSqlite()
  const db = new Sqlite(file, { timeout: 15_000 })
  db.pragma('journal_mode = wal')
  db.pragma('foreign_keys = on')
  db.exec(SCHEMA)
  const get = <T>(sql: string, ...values: readonly unknown[]): T | undefined =>
    db.prepare(sql).get(...values) as T | undefined
  const all = <T>(sql: string, ...values: readonly unknown[]): T[] => db.prepare(sql).all(...values) as T[]
  const run = (sql: string, ...values: readonly unknown[]): number => db.prepare(sql).run(...values).changes
  return {
    users: () => all<User>('select name, role, added from users order by name'),
    addUser: async (name, role, password) => {
      checkName(name)
      checkPassword(password)
      if (get('select 1 from users where name = ?', name))
        throw new ParleyError('usage', `${name}: there is such a user already`)
      run('insert into users values (?, ?, ?, ?)', name, role, await hashPassword(password), now())
    },
    removeUser: name => run('delete from users where name = ?', name) > 0,
    setPassword: async (name, password) => {
      checkPassword(password)
      const kept = await hashPassword(password)
      if (run('update users set password = ? where name = ?', kept, name) === 0)
        throw new ParleyError('usage', `${name}: there is no such user`)
      run('delete from sessions where user = ?', name)
    },
    check: async (name, password) => {
      const row = get<User & { password: string }>('select * from users where name = ?', name)
      const fits = await samePassword(password.slice(0, 200), row?.password)
      return fits && row ? { name: row.name, role: row.role, added: row.added } : undefined
    },
    openSession: user => {
      const secret = secretOf()
      const session = { user: user.name, role: user.role, csrf: secretOf() }
      run('delete from sessions where expires < ?', now())
      const until = new Date(Date.now() + SESSION_HOURS * HOURS).toISOString()
      run('insert into sessions values (?, ?, ?, ?)', hash(secret), user.name, session.csrf, until)
      return { secret, session }
    },
    session: secret =>
      get<Session>(
        'select user, csrf, role from sessions join users on users.name = sessions.user where hash = ? and expires > ?',
        hash(secret),
        now(),
      ),
    closeSession: secret => void run('delete from sessions where hash = ?', hash(secret)),
    addToken: ({ user, role, days, note }) => {
      const owner = get<User>('select * from users where name = ?', user)
      if (!owner) throw new ParleyError('usage', `${user}: there is no such user`)
      const secret = `parley_${secretOf()}`
      const until = new Date(Date.now() + days * 24 * HOURS).toISOString()
      const id = randomBytes(6).toString('hex')
      run('insert into tokens values (?, ?, ?, ?, ?, ?)', id, hash(secret), user, lower(role, owner.role), until, note)
      return secret
    },
    tokens: () => all<TokenInfo>('select id, user, role, expires, note from tokens order by expires'),
    removeToken: id => run('delete from tokens where id = ?', id) > 0,
    token: secret => {
      const found = get<{ user: string; role: Role; own: Role }>(
        'select user, tokens.role as role, users.role as own from tokens join users on users.name = tokens.user where hash = ? and expires > ?',
        hash(secret),
        now(),
      )
      // A user who lost a role loses it in the tokens too.
      return found && { user: found.user, role: lower(found.role, found.own) }
    },
    note: ({ who, did, what }) =>
      void run('insert into audit (at, who, did, what) values (?, ?, ?, ?)', now(), who, did, what),
    audit: limit => all<AuditLine>('select at, who, did, what from audit order by n desc limit ?', limit),
    close: () => void db.close(),
  }
}
