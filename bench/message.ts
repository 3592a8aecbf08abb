import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { manifests } from './deliveries.ts'
import { type Command, compare } from './measure.ts'
import { writeRepository } from './repositories.ts'
import { type Bench, memoryRow, peaks, type Row, ratioRow } from './row.ts'

/** Measures one Slack message over TLS, sent as an Action in a repository of 500 files. */
export function message(bench: Bench): Row[] {
  const { programs, service, folder } = bench
  const secure = { NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.pem') }
  writeFileSync(secure.NODE_EXTRA_CA_CERTS, service.ca)
  const https = `https://localhost:${service.securePort}/T/B/secret`
  const overTls = action(bench, 'repository-500', https, secure)
  const slack = {
    argv: [programs.node, programs.slack.path] as const,
    env: {
      ...runEnvironment(folder),
      ...secure,
      INPUT_WEBHOOK: https,
      INPUT_PAYLOAD: 'text: hello',
      'INPUT_WEBHOOK-TYPE': 'incoming-webhook',
      INPUT_ERRORS: 'false',
      'INPUT_PAYLOAD-TEMPLATED': 'false',
    },
  }
  const beside = compare(overTls, slack, bench.pairs)
  const what = 'one Slack message over TLS, as an Action, 500 files'
  const post = (program: string): Command => ({ argv: [programs.node, program, https], env: secure })
  const bare = ({ cwd }: Command): Command => ({
    argv: [programs.node, programs.bare, cwd ?? '.', 'send'],
    env: secure,
  })
  const bareBeside = compare(bare(overTls), slack, bench.pairs)
  return [
    ratioRow(`${what}: wall`, programs.slack.name, 0.85, beside, 'wall', bareBeside),
    ratioRow(`${what}: CPU`, programs.slack.name, 0.8, beside, 'cpu', bareBeside),
    ratioRow(
      `${what}: wall`,
      'one file that posts through undici',
      1.25,
      compare(overTls, post(programs.undiciPost), bench.pairs),
      'wall',
      compare(bare(overTls), post(programs.undiciPost), bench.pairs),
    ),
    memoryRow(
      `${what}: peak memory`,
      75,
      overTls,
      `${programs.slack.name}: ${peaks(slack).toFixed(0)} MiB; one file through undici: ${peaks(post(programs.undiciPost)).toFixed(0)} MiB, of \`node:https\`: ${peaks(post(programs.httpsPost)).toFixed(0)} MiB`,
      bare(overTls),
    ),
  ]
}

/** The same run over plain HTTP, for the profile. */
export function messageRun(bench: Bench): Command {
  return action(bench, 'repository-500-profile', `http://127.0.0.1:${bench.service.port}/T/B/secret`)
}

function action({ folder, programs }: Bench, name: string, address: string, env = {}): Command {
  const repository = path.join(folder, name)
  writeRepository(repository, { files: 500, bytes: 2.5e6, components: 1 }, address)
  return {
    argv: [programs.node, programs.product],
    cwd: repository,
    env: { ...runEnvironment(repository), ...env, INPUT_STATUS: 'success' },
  }
}

/** The environment of an Action on a hosted runner, triggered by a push. */
function runEnvironment(workspace: string): Record<string, string> {
  const file = (name: string, text = ''): string => {
    const full = path.join(workspace, name)
    writeFileSync(full, text)
    return full
  }
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('.event', JSON.stringify({ head_commit: { message: 'Bump podinfo to 6.7.1' } })),
    GITHUB_OUTPUT: file('.output'),
    GITHUB_STEP_SUMMARY: file('.summary'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/fleet',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7',
  }
}

/** Measures what a run costs before it does anything. */
export function start({ programs, folder, pairs }: Bench): Row[] {
  const nothing: Command = { argv: [programs.node, '-e', '0'] }
  const repository = manifests(folder, ['https://hooks.slack.com/services/T/B/secret'])
  const product = (...args: string[]): Command => ({
    argv: [programs.node, programs.product, ...args],
    cwd: repository,
  })
  return [
    ratioRow('`--help`', '`node -e 0`', 1.3, compare(product('--help'), nothing, pairs), 'wall'),
    ratioRow(
      '`validate` of one file',
      '`node -e 0`',
      2.2,
      compare(product('validate'), nothing, pairs),
      'wall',
      compare({ argv: [programs.node, programs.bare, repository, 'parse'] }, nothing, pairs),
    ),
  ]
}
