import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withEntries } from '../../src/report/changelog.ts'
import { changelogEntries } from '../../src/report/changelog-entries.ts'
import { planMarkdown } from '../../src/report/plan/markdown.ts'
import type { PlanReport } from '../../src/report/plan/report.ts'
import { planText } from '../../src/report/plan/text.ts'
import { planFor, pools } from './homelab.ts'
import { reportOf } from './plans.ts'

const evil = 'x|y.example,<img src=x>,`a`,\n## pwned\n@all \u{1b}[2J'
const narrow = pools({ 'metallb-pool': '192.168.1.60-192.168.1.71' })
const services = { 'media/plex': { loadBalancerIPs: '192.168.1.72', hostnames: [evil] } } as const

/** A report in which everything that comes from a file or from git is written by somebody else. */
function hostileReport(): PlanReport {
  const report = reportOf(planFor({ ...narrow, services }, { services }))
  const clusters = report.clusters.map((each) => ({
    ...each,
    cluster: evil,
    formerly: evil,
    faults: [evil],
    notes: [evil],
  }))
  return { ...report, from: evil, to: evil, clusters, unchanged: [evil] }
}

test('nothing that is written in a file is markup in a comment', () => {
  const text = planMarkdown(hostileReport())
  assert.doesNotMatch(text, /<img/u)
  assert.doesNotMatch(text, /^## /mu)
  assert.doesNotMatch(text, /@all/u)
  assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u)
  assert.equal(text.split('\n').filter((line) => line.startsWith('### ')).length, 1)
})

test('nothing that is written in a file breaks a line or steers the terminal', () => {
  const text = planText(hostileReport(), (_style, each) => each)
  assert.doesNotMatch(text, /^## |^@all/mu)
  assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u)
})

test('an entry of a changelog is one line, and no markup; it is added once', () => {
  const entries = changelogEntries(hostileReport(), undefined)
  assert.ok(entries.some((entry) => entry.includes('&lt;img')))
  for (const entry of entries) assert.doesNotMatch(entry, /\p{Cc}|<img|@all/u)
  const once = withEntries('', entries)
  assert.equal(withEntries(once, entries), once)
})

/** GitHub's limit of a comment is 65,536 characters. */
const longest = 60_000

function pinned(count: number): Readonly<Record<string, { readonly loadBalancerIPs: string }>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `team-${index}/a-service-with-a-name-of-some-length`,
      { loadBalancerIPs: `10.0.${Math.floor(index / 200)}.${(index % 200) + 1}` },
    ]),
  )
}

test('a comment holds the worst change of a large cluster: its losses first, the rest counted', () => {
  const before = { ...pools({ 'metallb-pool': '10.0.0.0-10.0.3.255' }), services: pinned(600) }
  const report = reportOf(planFor(pools({ 'metallb-pool': '10.0.0.0-10.0.1.100' }), before))
  const text = planMarkdown(report)
  assert.ok(text.length <= longest, String(text.length))
  assert.match(text, /^### metallb plan · homelab .* 🔴 300 Services lose their addresses$/mu)
  const rows = text.split('\n').filter((line) => /^\| team-\d+\//u.test(line))
  assert.ok(rows.length >= 20)
  for (const row of rows) assert.match(row, /Pending/u)
  assert.match(text, new RegExp(String.raw`^\| … and ${301 - rows.length} more \|  \|  \|  \|$`, 'mu'))
  assert.match(text, /^\*\*Way back:\*\* `git restore --source=main /mu)
  assert.match(text, /^\*\*This is cut to the size of a comment\.\*\* .*`--format text`/mu)
})

test('many clusters: the worst of them, the rest counted', () => {
  const [cluster] = reportOf(planFor(narrow)).clusters
  const [calm] = reportOf(planFor(pools({ 'metallb-pool': '192.168.1.60-192.168.1.79' }))).clusters
  const clusters = Array.from({ length: 400 }, (_, index) => ({
    ...(index === 399 ? cluster! : calm!),
    cluster: `cluster-${index}-${'x'.repeat(200)}`,
  }))
  const unchanged = Array.from({ length: 9000 }, (_, index) => `cluster-${index + 400}`)
  const text = planMarkdown({ ...reportOf(cluster!.plan!), clusters, unchanged })
  assert.ok(text.length <= longest, String(text.length))
  assert.match(text, /^### metallb plan · cluster-399-/u)
  assert.match(text, /^… and \d+ more clusters\.$/mu)
  assert.match(text, /^Unchanged: 9000 clusters\.$/mu)
})
