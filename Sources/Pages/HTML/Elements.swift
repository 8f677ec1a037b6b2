/// Small pieces of markup that many pages share.

/// A heading of a level that the page decides; 1 to 6.
func heading(_ level: Int, id: String? = nil, _ content: HTML) -> HTML {
  let idAttribute: HTML? = id.map { #" id="\#($0)""# }
  return "<h\(level)\(idAttribute)>\(content)</h\(level)>\n"
}

/// Heard, not seen.
func unseen(_ text: String) -> HTML { #"<span class="unseen">\#(text)</span>"# }

func bullets(_ items: [HTML]) -> HTML? {
  items.isEmpty ? nil : "<ul>\n\(items.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
}

/// Something that a reader must know before reading on.
func notice(_ title: String, _ content: HTML) -> HTML {
  """
  <div class="notice" role="note">
  <p class="notice-title">\(title)</p>
  \(content)</div>

  """
}

/// Terms with what they stand for; a pair without a description is left out.
func descriptions(_ pairs: [(term: String, description: HTML?)]) -> HTML {
  let rows = pairs.compactMap { pair in
    pair.description.map { "<div><dt>\(pair.term)</dt><dd>\($0)</dd></div>\n" as HTML }
  }
  return "<dl class=\"facts\">\n\(rows)</dl>\n"
}

/// A link that says where it leads outside this page by its address in print.
func link(_ href: String, _ text: String) -> HTML { #"<a href="\#(href)">\#(text)</a>"# }

/// The text alone where there is nowhere to lead to.
func link(_ href: String?, _ text: HTML) -> HTML {
  href.map { #"<a href="\#($0)">\#(text)</a>"# } ?? text
}

/// Text that leads to its source where that has an address.
func linked(_ text: String, to href: String?) -> HTML {
  guard let href, href.hasPrefix("https://") || href.hasPrefix("http://") else { return HTML(text: text) }
  return #"<a class="outside" href="\#(href)">\#(text)</a>"#
}
