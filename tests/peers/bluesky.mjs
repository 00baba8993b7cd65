// A whole Bluesky network on loopback (@atproto/dev-env: PDS, PLC, AppView) with an account of ours and Nora's.
// Usage: node bluesky.mjs MODULES_FOLDER; wants DB_POSTGRES_URL and REDIS_HOST. Says where the PDS is in a line of
// JSON, then does what each line of stdin asks and answers with a line.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const require = createRequire(process.argv[2] + '/')
const { TestNetwork } = require('@atproto/dev-env')
const { AtpAgent, RichText } = require('@atproto/api')

const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\n')
const log = console.log
console.log = (...words) => console.error(...words)

const network = await TestNetwork.create({ dbPostgresSchema: 'heddle', pds: { rateLimitsEnabled: true } })
const agents = {}
for (const name of ['northwind', 'nora']) {
  agents[name] = new AtpAgent({ service: network.pds.url })
  await agents[name].createAccount({ handle: `${name}.test`, email: `${name}@mail.test`, password: `${name}-pass` })
}
await network.processAll()

const jobs = {
  async post({ as, text, parent }) {
    const words = new RichText({ text })
    await words.detectFacets(agents[as])
    const record = { text: words.text, facets: words.facets, createdAt: new Date().toISOString() }
    if (parent) {
      const { thread } = (await agents[as].getPostThread({ uri: parent, depth: 0 })).data
      const ref = ({ uri, cid }) => ({ uri, cid })
      record.reply = { root: thread.post.record.reply?.root ?? ref(thread.post), parent: ref(thread.post) }
    }
    const made = await agents[as].post(record)
    await network.processAll()
    return made
  },
  async feed({ of }) {
    await network.processAll()
    const feed = await agents.nora.getAuthorFeed({ actor: `${of}.test` })
    return feed.data.feed.map(({ post }) => ({ uri: post.uri, record: post.record }))
  },
  // Ends every session of ours, as changing the password there does.
  async revoke() {
    const did = agents.northwind.session.did
    await network.pds.ctx.accountManager.updateAccountPassword({ did, password: 'another-pass' })
    return {}
  },
}

say({ pds: network.pds.url })
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  try {
    say({ ok: true, answer: await jobs[asked.do](asked) })
  } catch (error) {
    say({ ok: false, answer: String(error) })
  }
}
await network.close()
process.exit(0)
