extension Stylesheet {
  /// Tables, and the cards that their rows become where a table has no room.
  static let tables = """
    table { border-collapse: collapse; font-size: var(--small); line-height: 1.35; margin: 0.75rem 0 1.5rem; }
    caption { text-align: left; font-weight: bold; font-size: var(--text); padding-bottom: 0.375rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.4375rem 1rem 0.4375rem 0;
      border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
    thead .number { white-space: normal; }
    tr:has(.own-area) > * { background: var(--pale); font-weight: bold; }
    .comparisons { width: 100%; }
    .comparisons tbody th { min-width: 15rem; width: 26%; }
    .comparisons td, .comparisons th { padding-right: 0.75rem; }
    .comparisons td:last-child, .comparisons th:last-child { padding-right: 0; }
    .population, .unit, .why, .section-name { color: var(--muted); }
    .row-label, .why, .section-name { display: block; }
    .population { display: inline-block; }
    .comparisons td .why + .rating { margin-top: 0.25rem; }
    .comparisons td:nth-child(2) { white-space: nowrap; }
    .comparisons details { margin: 0.125rem 0 0; max-width: 15rem; }
    .comparisons details[open] > summary { margin: 0; }

    @media screen and (max-width: 62rem) {
      table.cards, .cards caption, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
      .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .cards { width: 100%; }
      .cards tr { border-top: 2px solid var(--ink); padding: 0.5rem 0 0.75rem; }
      .cards tbody th { border: 0; padding: 0 0 0.25rem; font-size: var(--text); min-width: 0; width: auto; }
      .plain tbody th, .cards .row-label { font-weight: bold; }
      .cards td { border: 0; padding: 0.1875rem 0; display: grid;
        grid-template-columns: 8.5rem minmax(0, 1fr);
        gap: 0.75rem; text-align: left; white-space: normal; }
      .cards td::before { content: attr(data-label); color: var(--muted); }
      .cards td > .cell { min-width: 0; }
    }
    @media screen and (min-width: 40rem) and (max-width: 62rem) {
      .cards tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
      .cards tbody th { grid-column: 1 / -1; }
    }

    """
}
