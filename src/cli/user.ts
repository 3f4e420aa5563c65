/**
 * `parley user` and `parley token`: who may open a dossier over the network, and with which role.
 *
 * Without users a dossier is served on this machine alone and whoever sits at it may do everything.
 */
import type { Command } from 'commander'
import { Option } from 'commander'
import { openStore } from '../dossier/open.ts'
import { ParleyError } from '../errors.ts'
import { type Accounts, openAccounts } from '../server/access/accounts.ts'
import { ROLES, type Role } from '../server/route.ts'
import { askSecret } from './ask-secret.ts'
import { say } from './io.ts'

const withAccounts = async (file: string, work: (accounts: Accounts) => Promise<void> | void): Promise<void> => {
  // Refuses what is no dossier, before a file is laid beside it.
  await (await openStore(file, { readOnly: true })).close()
  const accounts = (await openAccounts(file, { create: true }))!
  try {
    await work(accounts)
  } finally {
    accounts.close()
  }
}
const roleOption = () => new Option('--role <role>', 'what they may do').choices(ROLES).default('reader')

const daysOf = (text: string): number => {
  const days = Number(text)
  if (!/^\d+$/.test(text) || days < 1 || days > 366) throw new ParleyError('usage', `--days ${text}: give 1 to 366`)
  return days
}

export const addUserCommands = (program: Command): void => {
  const user = program.command('user').description('Who may open a dossier over the network: reader, analyst or admin')
  user
    .command('add')
    .description('Add a user; the password is asked for, or read from standard input')
    .argument('<dossier>', 'for example talks.parley')
    .argument('<name>', 'letters, digits and . _ @ -')
    .addOption(roleOption())
    .action((file: string, name: string, { role }: { role: Role }) =>
      withAccounts(file, async accounts => {
        await accounts.addUser(name, role, await askSecret(`Password for ${name}`))
        say(`${name} may open ${file} as ${role}; serve it with: parley serve ${file}`)
      }),
    )
  user
    .command('password')
    .description('Give a user a new password; their sessions end')
    .argument('<dossier>')
    .argument('<name>')
    .action((file: string, name: string) =>
      withAccounts(file, async accounts => {
        await accounts.setPassword(name, await askSecret(`New password for ${name}`))
        say(`${name} has a new password`)
      }),
    )
  user
    .command('list')
    .description('List users and tokens')
    .argument('<dossier>')
    .action((file: string) =>
      withAccounts(file, accounts => {
        for (const u of accounts.users()) say(`${u.name}\t${u.role}\tsince ${u.added.slice(0, 10)}`)
        for (const t of accounts.tokens())
          say(`token ${t.id}\t${t.role}\t${t.user}\tuntil ${t.expires.slice(0, 10)}${t.note ? `\t${t.note}` : ''}`)
      }),
    )
  user
    .command('remove')
    .description('Remove a user with their tokens and sessions')
    .argument('<dossier>')
    .argument('<name>')
    .action((file: string, name: string) =>
      withAccounts(file, accounts => {
        if (!accounts.removeUser(name)) throw new ParleyError('usage', `${name}: there is no such user`)
        say(`${name} may no longer open ${file}`)
      }),
    )
  const token = program.command('token').description('Keys for programs that use the server; each ends on its day')
  token
    .command('add')
    .description('Make a token; it is shown once')
    .argument('<dossier>')
    .argument('<user>', 'whose it is; its role is at most theirs')
    .addOption(roleOption())
    .option('--days <number>', 'how long it lasts', '90')
    .option('--note <text>', 'what it is for', '')
    .action((file: string, name: string, flags: { role: Role; days: string; note: string }) =>
      withAccounts(file, accounts =>
        say(accounts.addToken({ user: name, role: flags.role, days: daysOf(flags.days), note: flags.note })),
      ),
    )
  token
    .command('remove')
    .description('End a token before its day')
    .argument('<dossier>')
    .argument('<id>', 'as parley user list shows it')
    .action((file: string, id: string) =>
      withAccounts(file, accounts => {
        if (!accounts.removeToken(id)) throw new ParleyError('usage', `${id}: there is no such token`)
        say(`token ${id} is ended`)
      }),
    )
}
