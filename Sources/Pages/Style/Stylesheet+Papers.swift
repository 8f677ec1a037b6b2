extension Stylesheet {
  /// A paper's text with its outline beside it.
  static let papers = """
    .paper { display: grid; grid-template-columns: minmax(0, 1fr) minmax(14rem, 20rem); gap: 0 3rem; align-items: start; }
    .paper-text { grid-column: 1; grid-row: 1; min-width: 0; }
    .paper-text > * { max-width: var(--column); }
    .paper-text > .scroll { max-width: 100%; }
    .paper-outline { grid-column: 2; font-size: var(--small); position: sticky; top: 0.5rem; max-height: 98vh;
      overflow-y: auto; padding-top: 1rem; }
    .paper-outline h2 { margin-top: 0; }
    .paper-outline ul { display: block; margin: 0 0 0.5rem; }
    .paper-outline li { margin-bottom: 0.25rem; }
    .paper-outline .page-list ul { display: flex; gap: 0 0.75rem; }
    .page-list a { min-width: 1.5rem; }
    .page-mark { border-top: 1px solid var(--rule); margin-top: 1.5rem; font-size: var(--small); }
    .page-mark a { color: var(--muted); display: inline-block; min-height: 1.5rem; }
    .item { border-left: 0.25rem solid var(--accent); padding-left: 1rem; margin-bottom: 1rem; }
    .item p { margin-bottom: 0.25rem; }
    .item-kind { font-size: var(--small); font-weight: bold; }
    .item-label { font-weight: 600; }
    .matter { list-style: none; padding: 0; }
    .matter > li { border-left: 0.25rem solid var(--accent); padding-left: 1rem; margin-bottom: 2rem; max-width: var(--column);
      overflow-wrap: anywhere; }
    .matter > li > h2 { margin-top: 0; }
    .matter summary { min-height: 1.5rem; }
    .caution { border-left: 0.25rem solid var(--similar); padding-left: 0.75rem; }
    .figures-panel { border-left: 0.25rem solid var(--similar); padding-left: 1rem; margin: 1rem 0; max-width: var(--column); }
    .figures-panel h2 { display: inline; font-size: 1.1rem; }
    .figures-panel summary { min-height: 1.5rem; }
    .figures-panel li { overflow-wrap: anywhere; }
    .filter .wide { grid-column: 1 / -1; max-width: var(--column); }
    .scroll { overflow-x: auto; margin-bottom: 1rem; }
    .scroll:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
    .read td, .read th { min-width: 4rem; }
    .paper-text :target { background: var(--pale); outline: 2px solid var(--rule); }
    @media (max-width: 62rem) {
      .paper { display: block; }
      .paper-outline { position: static; max-height: none; }
    }
    @media print {
      .paper { display: block; }
      .paper-outline, .form { display: none; }
    }

    """
}
