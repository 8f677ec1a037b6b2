import Hummingbird
import Pages
import Records
import Store
import TextSearch

extension Site {
  /// What an address names: a matter's mentions, or one mention that has come up once.
  private func group(_ context: SiteContext) async throws -> (
    matters: Matters, title: String, mentions: [MatterMention]
  ) {
    let id = try context.parameters.require("matter")
    let matters = try await matterLibrary.matters(seesDrafts: true)
    if let matter = matters.matter(id) { return (matters, matter.title, matter.mentions) }
    guard let mention = matters.mention(id) else { throw PageFailure.noSuchPage("matter") }
    return (matters, mention.title, [mention])
  }

  func matterForm(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (matters, title, mentions) = try await group(context)
    let form = FormBody(Array((request.uri.query ?? "").utf8))
    let words = String((form?.text("q") ?? "").prefix(MattersPage.longestQuery))
    let asked = textWords(words).map(\.folded)
    let own = Set(mentions.map(\.id))
    let found = matters.mentions.reversed().filter { mention in
      let has = textWords(mention.title).map(\.folded)
      return !asked.isEmpty && !own.contains(mention.id)
        && asked.allSatisfy { word in has.contains { $0.hasPrefix(word) } }
    }
    return .html(
      MatterFormView(
        title: title, mentions: mentions, isMatter: matters.matter(mentions[0].id) != nil, words: words,
        found: Array(found.prefix(MatterFormView.most)), formToken: context.visit.formToken,
        context: try await pageContext(context)
      ).html)
  }

  func cutMatter(_ context: SiteContext) async throws -> Response {
    try await judge("cut", isOne: false, context)
  }
  func joinMatter(_ context: SiteContext) async throws -> Response {
    try await judge("join", isOne: true, context)
  }

  private func judge(_ field: String, isOne: Bool, _ context: SiteContext) async throws -> Response {
    let (matters, _, mentions) = try await group(context)
    guard let mention = matters.mention(try context.submitted().text(field)) else {
      throw PageFailure(
        status: .conflict, whatHappened: "What you chose is not there any more",
        whatToDo: "Open the matter again and look at what belongs to it.")
    }
    let others = mentions.filter { $0.id != mention.id }
    let judging = JudgeMatter(mention, with: others, isOne: isOne)
    let (actor, moment) = (try context.visit.person().actor(for: .editMeetings, in: Self.body), now())
    _ = try await database.write { try judging.run($0, by: actor, at: moment) }
    return .seeOther(MatterAddress.form((others.first ?? mention).id))
  }
}
