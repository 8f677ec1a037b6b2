extension Stylesheet {
  /// Colours, the four sizes of type, text, links and focus.
  static let base = """
    :root {
      --small: 0.9375rem; --text: 1.0625rem; --large: 1.375rem; --title: 2rem;
      --column: 70ch;
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; color: var(--ink); background: var(--paper);
      font-size: var(--text); line-height: 1.5;
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    header.site, nav.crumbs, main, footer.site { padding-inline: max(1rem, calc((100vw - 84rem) / 2)); }
    main { padding-block: 0 2rem; outline: none; }
    main > p, main > ul, main > section > p, main > section > ul, main > dl, .facts, .notice, .entries {
      max-width: var(--column);
    }
    h1, h2, h3, h4 { line-height: 1.25; margin: 0 0 0.5rem; max-width: var(--column); }
    h1 { font-size: var(--title); margin-top: 1.5rem; }
    h2 { font-size: var(--large); margin-top: 2.5rem; }
    h3 { font-size: var(--text); margin-top: 1.75rem; }
    h4 { font-size: var(--text); margin-top: 1.25rem; }
    p, ul, ol, dl { margin: 0 0 1rem; }
    ul, ol { padding-left: 1.25rem; }
    li { margin-bottom: 0.25rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 3px; }
    a:focus-visible, button:focus-visible, input:focus-visible, input[type=date]:focus-within,
    select:focus-visible, summary:focus-visible {
      outline: 3px solid var(--ink); outline-offset: 3px; box-shadow: 0 0 0 3px var(--similar);
    }
    .small { font-size: var(--small); }
    .muted { color: var(--muted); }
    .lead { color: var(--muted); max-width: var(--column); }
    .finding { font-size: var(--large); line-height: 1.35; max-width: 60ch; }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; border: 0;
    }
    .skip { position: absolute; left: 1rem; top: -10rem; background: var(--paper); padding: 0.5rem 1rem; }
    .skip:focus { top: 0.5rem; }
    code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.95em; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """
}
