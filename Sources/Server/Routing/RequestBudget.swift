import Foundation
import People

/// How often one network address may ask for what takes the server long: so many times at once, then as often as
/// what was spent comes back.
actor RequestBudget {
  private struct Spent {
    var requests: Double
    var at: Date
  }

  private let most: Double
  /// Requests that come back in a second.
  private let pace: Double
  /// Beyond them the least lately seen is forgotten, so that many strangers take no more memory than few.
  private let mostAddresses: Int
  private var spent: [String: Spent] = [:]

  init(most: Int = 30, pace: Double = 0.5, mostAddresses: Int = 10_000) {
    (self.most, self.pace, self.mostAddresses) = (Double(most), pace, mostAddresses)
  }

  /// Spends a request; else, in whole seconds, when there is one again.
  func wait(of address: String, at moment: Date) -> Int? {
    let address = NetworkAddress.shared(address)
    let before = spent[address]
    let passed = max(0, moment.timeIntervalSince(before?.at ?? moment))
    let requests = max(0, (before?.requests ?? 0) - passed * pace)
    guard requests + 1 <= most else { return Int(((requests + 1 - most) / pace).rounded(.up)) }
    if before == nil, spent.count >= mostAddresses { forget(at: moment) }
    spent[address] = Spent(requests: requests + 1, at: moment)
    return nil
  }

  var addresses: Int { spent.count }

  /// Those who have everything back; where nobody has, the half that asked longest ago.
  private func forget(at moment: Date) {
    spent = spent.filter { $0.value.requests > moment.timeIntervalSince($0.value.at) * pace }
    guard spent.count >= mostAddresses else { return }
    let oldest = spent.sorted { $0.value.at < $1.value.at }.prefix(spent.count / 2 + 1)
    for (address, _) in oldest { spent[address] = nil }
  }
}

extension Route {
  /// A whole dashboard in one file, a search of everything, and reading papers.
  var isCostly: Bool {
    switch self {
    case .dashboardFigures, .editionFigures, .search, .searchFeed, .addPapers, .readAgain: true
    default: false
    }
  }
}
