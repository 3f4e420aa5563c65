/**
 * Times that stand together are one limit: "until Monday noon", "until Thursday at eighteen hours".
 */
import type { TimeMention } from '../../record/mention.ts'

/** True where the second only tells the hour of the first. */
const tellsHour = (text: string, day: TimeMention, hour: TimeMention): boolean =>
  day.type === 'date' &&
  (hour.type === 'time' ? /^(?: at)? $/ : /^ at $/).test(text.slice(day.end, hour.start)) &&
  (hour.type === 'time' || /^PT\d{1,2}H$/.test(hour.duration ?? ''))

export const joinedTimes = (text: string, times: readonly TimeMention[]): readonly TimeMention[] => {
  const out: TimeMention[] = []
  for (const t of [...times].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && tellsHour(text, last, t))
      out[out.length - 1] = { ...last, end: t.end, exact: text.slice(last.start, t.end) }
    else out.push(t)
  }
  return out
}
