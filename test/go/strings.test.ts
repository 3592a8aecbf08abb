import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Event } from '../../src/event/event.ts'
import { goLower } from '../../src/go/strings.ts'
import {
  type CommentPrefix,
  commentBody,
  commentMarker,
  formatMarkdownPost,
} from '../../src/providers/shared/comment.ts'
import { logic } from '../support/logic.ts'

interface Input {
  readonly fn: string
  readonly event: {
    readonly kind: string
    readonly namespace: string
    readonly name: string
    readonly severity: string
    readonly message: string
    readonly metadata: Record<string, string> | null
  }
  readonly providerUID?: string
  readonly prefix?: CommentPrefix
}

const eventOf = ({ kind, namespace, name, severity, message, metadata }: Input['event']): Event => ({
  involvedObject: { kind, namespace, name, uid: '', apiVersion: '', resourceVersion: '', fieldPath: '' },
  severity,
  timestamp: null,
  message,
  reason: '',
  metadata: new Map(Object.entries(metadata ?? {})),
  reportingController: '',
  reportingInstance: '',
})

const functions: Record<string, (event: Event, uid: string, prefix: CommentPrefix) => string> = {
  formatMarkdownPost,
  formatCommentBody: commentBody,
  formatCommentKeyMarker: commentMarker,
}

const cases = logic<Input, string>('markdown')
const played = cases.filter((one) => one.in.fn in functions)

describe(`Markdown: ${played.length} of ${cases.length} recorded texts (the others are Webex's own)`, () => {
  for (const { name, in: input, out } of played) {
    test(name, () => {
      const { event, fn, providerUID = '', prefix = 'flux-pr-comment-key' } = input
      assert.equal(functions[fn]?.(eventOf(event), providerUID, prefix), out)
    })
  }

  test('only the Markdown of Webex is skipped', () => {
    const skipped = cases.filter((one) => !(one.in.fn in functions))
    assert.deepEqual(new Set(skipped.map((one) => one.in.fn)), new Set(['webexMarkdown']))
    assert.equal(skipped.length, 7)
  })
})

test('texts are lower-cased one character at a time, as in Go', () => {
  assert.equal(goLower('ΟΔΟΣ'), 'οδοσ')
  assert.equal(goLower('İ'), 'i')
  assert.equal(goLower('Kustomization/Äpp😀'), 'kustomization/äpp😀')
})
