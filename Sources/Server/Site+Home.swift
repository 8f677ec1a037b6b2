import Evidence
import Hummingbird
import Pages

extension Site {
  func addHome(to router: Router<BasicRequestContext>) {
    router.get("/") { _, _ -> Response in
      throw PageFailure.noSuchPage()
    }
  }
}
