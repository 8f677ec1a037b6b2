/// What every page of the served site has round it, besides what belongs to one dashboard.
public struct SiteFrame: Sendable {
  /// Somebody who is signed in.
  public struct Person: Sendable, Hashable {
    public var name: String
    /// For the button that signs out.
    public var formToken: String

    public init(name: String, formToken: String) {
      self.name = name
      self.formToken = formToken
    }
  }

  /// The board's logo, as large as it is shown.
  public struct Logo: Sendable, Hashable {
    public var address: String
    public var width: Int
    public var height: Int
    public var alternative: String

    public init(address: String, width: Int, height: Int, alternative: String) {
      self.address = address
      self.width = width
      self.height = height
      self.alternative = alternative
    }
  }

  public struct Item: Sendable, Hashable {
    public var title: String
    public var address: String

    public init(_ title: String, _ address: String) {
      self.title = title
      self.address = address
    }
  }

  public var board: String
  public var logo: Logo?
  /// Pages of the whole site, in the header.
  public var navigation: [Item]
  /// Statements and terms, at the foot.
  public var footer: [Item]
  public var person: Person?
  /// What was searched for, on the page that answers it.
  public var search: String
  /// The page's own address, to mark it in the navigation.
  public var current: String

  public init(
    board: String, navigation: [Item], footer: [Item], person: Person? = nil, search: String = "",
    current: String = ""
  ) {
    self.board = board
    self.navigation = navigation
    self.footer = footer
    self.person = person
    self.search = search
    self.current = current
  }
}

extension SiteFrame {
  var header: HTML {
    let items = navigation.map { item -> HTML in
      let isCurrent: HTML? = item.address == current ? #" aria-current="page""# : nil
      return "<li><a href=\"\(item.address)\"\(isCurrent)>\(item.title)</a></li>\n"
    }
    return """
      <header class="site">
      <div class="masthead">
      <p class="name"><a class="product" href="/">\(picture)\(board)</a></p>
      <form class="search" action="/search" method="get" role="search">
      <label for="site-search" class="unseen">Search this site</label>
      <input type="search" id="site-search" name="q" value="\(search)" autocomplete="off">\
      <button type="submit">Search</button>
      </form>
      </div>
      <nav aria-label="Site"><ul>
      \(items)</ul></nav>
      \(signedIn)</header>
      """
  }

  private var picture: HTML? {
    logo.map {
      """
      <img class="logo" src="\($0.address)" alt="\($0.alternative)" width="\($0.width)" height="\($0.height)"> \

      """
    }
  }

  private var signedIn: HTML? {
    person.map {
      """
      <div class="person"><p>Signed in as <a href="/account">\($0.name)</a></p>
      <form method="post" action="/sign-out"><input type="hidden" name="\(Form.Hidden.token)" \
      value="\($0.formToken)"><button type="submit" class="plain">Sign out</button></form></div>

      """
    }
  }

  var footerLinks: HTML {
    let items = footer.map { "<li>\(link($0.address, $0.title))</li>\n" as HTML }
    return "<nav aria-label=\"About this site\"><ul>\n\(items)</ul></nav>\n"
  }
}
