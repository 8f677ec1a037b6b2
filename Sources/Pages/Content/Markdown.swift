import CCMarkGFM

/// Markdown with tables (GitHub Flavored Markdown) as HTML, in cmark-gfm's safe mode: HTML in the text is left
/// out and links lead nowhere but to http, https, mailto and this site.
///
/// The page's title is its only heading of the first level; those in the text begin at the second, or where the text
/// stands under another heading at the level below that one.
func markdown(_ text: String, headingsFrom level: Int32 = 2) -> HTML {
  cmark_gfm_core_extensions_ensure_registered()
  let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SMART
  guard let parser = cmark_parser_new(options) else { return HTML(text: text) }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }
  cmark_parser_feed(parser, text, text.utf8.count)
  guard let document = cmark_parser_finish(parser) else { return HTML(text: text) }
  defer { cmark_node_free(document) }
  lowerHeadings(document, to: level)
  guard let rendered = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else {
    return HTML(text: text)
  }
  defer { rendered.deallocate() }
  return HTML(safe: String(cString: rendered))
}

/// The words of a Markdown text, without its signs.
package func plainText(ofMarkdown text: String) -> String {
  let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
  guard let document = cmark_parse_document(text, text.utf8.count, options) else { return text }
  defer { cmark_node_free(document) }
  guard let rendered = cmark_render_plaintext(document, options, 0) else { return text }
  defer { rendered.deallocate() }
  return String(cString: rendered).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func lowerHeadings(_ document: OpaquePointer, to level: Int32) {
  guard let iterator = cmark_iter_new(document) else { return }
  defer { cmark_iter_free(iterator) }
  while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
    let node = cmark_iter_get_node(iterator)
    if cmark_node_get_type(node) == CMARK_NODE_HEADING, cmark_node_get_heading_level(node) < level {
      cmark_node_set_heading_level(node, level)
    }
  }
}
