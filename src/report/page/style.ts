import { serviceStyle } from './service.ts'

/** The CSS of the preview page. The page's Content-Security-Policy contains its hash and allows no other styles. */
export const style = `
:root { color-scheme: light dark; --page: #f6f7f9; --panel: #fff; --ink: #1c2330; --soft: #566072; --line: #d9dee6; --inset: #f1f3f6;
  --good: #14683b; --good-back: #e2f5ea; --bad: #b42318; --bad-back: #fdeceb; --calm-back: #eaedf2; --accent: #2f5fd0; --good-bar: #2aa366; --bad-bar: #d92d20;
  --turquoise: #0b5f63; --turquoise-back: #dcf3f3; --yellow: #6f4e00; --yellow-back: #fcf1cf }
@media (prefers-color-scheme: dark) {
  :root { --page: #0f131a; --panel: #171c25; --ink: #e6eaf1; --soft: #a3adbd; --line: #2c3442; --inset: #10151d;
    --good: #5fd39a; --good-back: #14321f; --bad: #ff9d94; --bad-back: #3f1a17; --calm-back: #252d3a; --accent: #8fb3ff; --good-bar: #3fb57b; --bad-bar: #ef5b50;
    --turquoise: #6fdcdc; --turquoise-back: #0f3436; --yellow: #f0c95a; --yellow-back: #3a2f0c }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; overflow-wrap: anywhere }
body > * { max-width: 76rem; margin-inline: auto; padding-inline: 1rem }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 0; z-index: 1; margin: .5rem; padding: .5rem 1rem; background: var(--panel); color: var(--accent) }
a { color: var(--accent); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, pre { margin: 0 }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.01em }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem }
h3 { font-size: 1.05rem }
code, pre, .url { font: .8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace }
.product { color: var(--soft); font-size: .875rem; margin-bottom: .25rem }
body > header { padding-top: 2rem }
body > nav { padding-top: .75rem }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; font-size: .9375rem }
.event { margin-top: 1rem; padding: .875rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 10px }
.event p + p { margin-top: .35rem }
/* The height cuts a line in half, which says that there is more where no scrollbar does. */
.event .message { white-space: pre-wrap; max-height: 11.25rem; overflow-y: auto }
.badges { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .6rem; color: var(--soft); font-size: .875rem }
.badge { display: inline-block; vertical-align: bottom; padding: .05rem .55rem; border-radius: 1rem; background: var(--calm-back); color: var(--ink); font-size: .8125rem; white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis }
.badge.delivered, .badge.info { background: var(--good-back); color: var(--good) }
.badge.failed, .badge.error { background: var(--bad-back); color: var(--bad) }
article { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin-bottom: 1rem }
article > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin-bottom: .85rem }
article > p, article > .failure { margin-bottom: .85rem }
article > :last-child { margin-bottom: 0 }
.failure { padding: .6rem .85rem; border-left: 3px solid var(--bad-bar); background: var(--bad-back); border-radius: 4px }
.failure p { white-space: pre-wrap }
.failure p + p { margin-top: .35rem; font-weight: 600 }
.pair { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 56rem) { .pair { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) } }
h4, figcaption { margin-bottom: .4rem; color: var(--soft); font-size: .8125rem; font-weight: 600 }
.drawing { border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
.canvas { padding: .875rem }
.service { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .4rem .875rem; background: #4b5563; color: #fff; font-size: .875rem }
.service time { margin-left: auto }
${serviceStyle}
.index { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .35rem 2rem; padding: .75rem 1rem; list-style: none; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; font-size: .9375rem }
.index li { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); align-items: baseline; align-content: start }
.index .badge { justify-self: start }
.index .note { grid-column: 2 }
.paste { background: var(--inset); border: 1px solid var(--line); border-radius: 4px; margin-block: .4rem }
.list li > p { display: inline }
.list li > pre { display: block }
#paste > p { font-weight: 600 }
h3 { scroll-margin-top: 1rem }
.request + .request { margin-top: .5rem }
.request { border: 1px solid var(--line); border-radius: 8px; background: var(--inset) }
.request summary { padding: .5rem .75rem; cursor: pointer }
.request[open] summary { border-bottom: 1px solid var(--line) }
.url { word-break: break-all }
.method { font-weight: 700; margin-right: .35em }
.headers { padding: .5rem .75rem; font-size: .8125rem }
.headers div { display: flex; flex-wrap: wrap; gap: 0 .5rem }
.headers dt { color: var(--soft) }
pre { padding: .6rem .75rem; white-space: pre-wrap }
.headers + pre { border-top: 1px solid var(--line) }
.note { color: var(--soft); font-size: .875rem }
.list { padding: 0; list-style: none; background: var(--panel); border: 1px solid var(--line); border-radius: 10px }
.list li { padding: .6rem 1rem }
.list li + li { border-top: 1px solid var(--line) }
.list .note { display: block }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 10px }
footer { padding-block: 2rem; color: var(--soft); font-size: .875rem }
.sender { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin-bottom: .35rem }
.avatar { width: 1.5rem; height: 1.5rem; border-radius: 6px; background: linear-gradient(135deg, #316ce6, #6fa3ff) }
.app { padding: 0 .3rem; border-radius: 3px; background: var(--calm-back); font-size: .6875rem; text-transform: uppercase }
.unnamed { color: var(--soft); font-style: italic }
.heading { font-weight: 700 }
.subtitle { color: var(--soft); font-size: .875rem }
.canvas > * + .note { margin-top: .6rem }
.text.lines { white-space: pre-wrap }
.text.blocks > * + * { margin-top: .5rem }
.text ul, .text ol { padding-left: 1.4rem }
.text blockquote, .text .quote { display: block; margin: 0; padding-left: .75rem; border-left: 3px solid var(--line); color: var(--soft) }
.text code, .text pre { border-radius: 4px; background: var(--inset) } .text code { padding: .1em .3em } .text pre code { padding: 0 }
.text table { border-collapse: collapse } .text td, .text th { border: 1px solid var(--line); padding: .2rem .5rem }
.text .link { color: var(--accent); text-decoration: underline }
.more > summary { color: var(--accent); cursor: pointer; font-size: .875rem }
.red { --tone: var(--bad-bar); --tone-ink: var(--bad); --tone-back: var(--bad-back) }
.green { --tone: var(--good-bar); --tone-ink: var(--good); --tone-back: var(--good-back) }
.blue { --tone: #0076d7; --tone-ink: var(--accent); --tone-back: var(--calm-back) }
.turquoise { --tone: #14a0a0; --tone-ink: var(--turquoise); --tone-back: var(--turquoise-back) }
.yellow { --tone: #d4a100; --tone-ink: var(--yellow); --tone-back: var(--yellow-back) }
.none { --tone: var(--line); --tone-ink: var(--ink); --tone-back: var(--calm-back) }
.attachment { padding-left: .75rem; border-left: 4px solid var(--tone) }
.attachment .heading { font-size: .9375rem }
.card { border: 1px solid var(--line); border-radius: 6px; padding: .75rem }
.card.edged { border-top: 4px solid var(--tone) }
.card.titled > .heading { margin: -.75rem -.75rem .6rem; padding: .5rem .75rem; border-radius: 5px 5px 0 0; background: var(--tone-back); color: var(--tone-ink) }
.card.coloured .text { color: var(--tone-ink) }
.card.lines > .heading, .card.lines > .subtitle, .card.lines dd { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.card.lines > .text, .card.lines > dl { padding-top: .6rem; border-top: 1px solid var(--line) }
.card.lines dt { color: var(--soft); font-size: .8125rem; font-weight: 400 }
.attachment > * + *, .card > * + *, .alert > * + * { margin-top: .35rem }
.alert { padding-left: .75rem; border-left: 4px solid var(--tone) }
.state { display: inline-block; padding: 0 .5rem; border-radius: 4px; background: var(--tone-back); color: var(--tone-ink); font-size: .8125rem; font-weight: 600 }
.tags { display: flex; flex-wrap: wrap; gap: .3rem; padding: 0; list-style: none; font-size: .8125rem }
.tags li { padding: 0 .45rem; border: 1px solid var(--line); border-radius: 4px; background: var(--inset) }
.drawing dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: .35rem; margin-top: .6rem; font-size: .875rem }
.rows dl, .alert dl, .data dl { grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: .35rem .75rem }
.rows dl div, .alert dl div, .data dl div { display: contents }
.drawing dd { white-space: pre-wrap }
.drawing dt { font-weight: 600 }
.data dt { font-weight: 400; color: var(--soft) }
.check { display: flex; gap: .7rem }
.mark { flex: none; width: 1.5rem; height: 1.5rem; border-radius: 50%; background: var(--tone-back); color: var(--tone-ink); text-align: center; font-weight: 700 }
.comment { border: 1px solid var(--line); border-radius: 6px }
.comment .byline { padding: .4rem .75rem; background: var(--inset); border-bottom: 1px solid var(--line); color: var(--soft); font-size: .875rem }
.comment > .text { padding: .75rem }
.comment .heading { font-size: 1.2rem }
@media (max-width: 40rem) { body > * { padding-inline: .75rem } article { padding: .75rem } }
@media print {
  .event .message { max-height: none }
  .service, .badge, .avatar, .mark, .state, .card.titled > .heading { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  article > header, .drawing, .request summary { break-inside: avoid }
  details.request::details-content { content-visibility: visible; block-size: auto }
}
`
