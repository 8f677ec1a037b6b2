extension Stylesheet {
  /// A4 across: tables as tables, header rows repeated, no controls, addresses of outside links written out.
  static let printed = """
    @page { size: A4 landscape; margin: 12mm 12mm 14mm; }
    @media print {
      :root { --small: 8.5pt; --text: 9.5pt; --large: 12.5pt; --title: 18pt; }
      body { line-height: 1.35; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
      header.site, nav.crumbs, main, footer.site { padding-inline: 0; }
      header.site nav, nav.crumbs, nav.themes, .skip, .filter-box, .screen-only,
      .rows-in-detail { display: none; }
      .printed { display: block; }
      a { color: inherit; text-decoration: none; }
      a.outside::after { content: " (" attr(href) ")"; font-size: 8pt; overflow-wrap: anywhere; }
      h2, h3, h4, caption { break-after: avoid; }
      h2 { margin-top: 14pt; }
      table { font-size: var(--small); margin-block: 4pt 10pt; }
      thead { display: table-header-group; }
      tr, .notice, .entries li, .chart { break-inside: avoid; }
      th, td { padding-block: 2.5pt; padding-right: 8pt; }
      .summary { break-after: page; }
      .theme ~ .theme:not(.without-rows) { break-before: page; }
      tbody tr:first-child { break-before: avoid; }
      .comparisons tbody th { min-width: 48mm; }
      .comparisons td:has(.spine) { width: 46mm; }
      .spine-box { width: 40mm; aspect-ratio: auto; }
      .rating { display: inline; background: none; color: var(--ink); border: 0; padding: 0; }
      .trend { display: inline; }
      .rating svg, .trend svg { vertical-align: -2pt; margin-right: 3pt; width: 10pt; height: 10pt; }
      details::details-content { content-visibility: visible; block-size: auto; }
      .comparisons details { min-width: 36mm; max-width: 44mm; }
      .comparisons details > summary { display: none; }
      .comparisons details { color: var(--muted); font-size: 7.5pt; line-height: 1.25; }
      .chart-wide { max-width: 170mm; }
      .summary { font-size: 8.5pt; --small: 8pt; }
      .board-summary, .legend { display: block; columns: 2; column-gap: 8mm; }
      .legend { columns: 3; }
      .legend > div { break-inside: avoid; }
      .legend h3:first-child { margin-top: 0; }
      .board-summary h3, .summary h2 { margin-top: 6pt; }
      .entries li { margin-bottom: 3pt; }
    }

    """
}
