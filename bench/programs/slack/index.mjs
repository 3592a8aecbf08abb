// Stands in for slackapi/slack-github-action v4, which is not on npm: the packages that it is bundled of (they are),
// and one message through Slack's own webhook client. Bundled by ncc, as it is.
import * as core from '@actions/core'
import * as github from '@actions/github'
import webapi from '@slack/web-api'
import { IncomingWebhook } from '@slack/webhook'
import * as flat from 'flat'
import yaml from 'js-yaml'
import markup from 'markup-js'
import * as undici from 'undici'

const used = [github.context, webapi.retryPolicies, flat.flatten, markup, undici.ProxyAgent]
core.debug(`${used.length} parts`)
const webhook = core.getInput('webhook', { required: true })
core.setSecret(webhook)
const answer = await new IncomingWebhook(webhook).send(yaml.load(core.getInput('payload')))
core.setOutput('ok', true)
core.setOutput('response', JSON.stringify(answer.text))
