import Evidence
import Foundation
import Hummingbird
import Pages
import Records

extension Site {
  func adoptions(_ context: SiteContext) async throws -> Response {
    let (adoptions, hidden) = try await database.read { connection in
      let papers = try LibraryRepository(connection).all().filter { !$0.state.isPublic }
      return (try AdoptionRepository(connection).all(), Set(papers.map(\.id)))
    }
    return .html(
      AdoptionListView(adoptions: adoptions, hiddenPapers: hidden, context: try await pageContext(context)).html
    )
  }

  func adoption(_ context: SiteContext) async throws -> Response {
    let adoption = try await named(context)
    return .html(
      AdoptionView(adoption: adoption, token: context.visit.formToken, context: try await pageContext(context))
        .html)
  }

  func withdrawAdoption(_ context: SiteContext) async throws -> Response {
    let adoption = try await named(context)
    let (actor, moment) = (try context.visit.person().actor(for: .importData, in: Self.body), now())
    _ = try await database.write { try WithdrawAdoption(adoption.id).run($0, by: actor, at: moment) }
    return .seeOther(AdoptionAddress.page(adoption.id))
  }

  private func named(_ context: SiteContext) async throws -> Adoption {
    guard let id = Int(try context.parameters.require("adoption")),
      let adoption = try await database.read({ try AdoptionRepository($0).find(id) })
    else { throw PageFailure.noSuchPage("set of figures") }
    return adoption
  }
}
