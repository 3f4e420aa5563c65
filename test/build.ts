/** Builds the package once before any test file, and only where the source is newer than the build. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const newest = (dir: string): number =>
  Math.max(
    ...readdirSync(dir, { withFileTypes: true }).map(e =>
      e.isDirectory() ? newest(join(dir, e.name)) : statSync(join(dir, e.name)).mtimeMs,
    ),
  )

export default (): void => {
  const built = 'dist/cli/main.js'
  if (existsSync(built) && statSync(built).mtimeMs > newest('src')) return
  const run = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the build failed:\n${run.stdout}${run.stderr}`)
}
