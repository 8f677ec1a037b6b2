extension Stylesheet {
  /// Header, footer, notices, forms, tags, charts and lists that are not tables.
  static let furniture = """
    header.site { border-bottom: 1px solid var(--rule); padding-block: 0.75rem; }
    header.site .name { margin: 0; }
    .product { font-weight: bold; color: var(--ink); text-decoration: none; margin-right: 0.75rem; }
    .board { color: var(--muted); }
    .masthead { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center;
      justify-content: space-between; }
    .masthead .product { font-size: var(--large); }
    .logo { display: block; max-width: 100%; height: auto; margin-bottom: 0.25rem; }
    form.search { display: flex; flex: 0 1 24rem; min-width: 0; max-width: 100%; }
    main form.search { max-width: var(--column); }
    form.search input { font: inherit; min-width: 0; width: 0; flex: 1; padding: 0.25rem 0.5rem; min-height: 2.5rem;
      border: 2px solid var(--ink); border-right: 0; border-radius: 0; }
    .person { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; font-size: var(--small);
      border-top: 1px solid var(--rule); margin-top: 0.5rem; padding-top: 0.25rem; }
    .person p { margin: 0; }
    .person button { padding-inline: 0; }
    a.button { display: inline-block; background: var(--accent); color: #ffffff; padding: 0.5rem 1.25rem;
      font-weight: bold; text-decoration: none; }
    a.button:hover { text-decoration: underline; }
    .kept { white-space: pre-wrap; overflow-wrap: anywhere; }
    .wording { white-space: pre-wrap; overflow-wrap: anywhere; font-family: inherit; background: var(--pale);
      padding: 0.75rem 1rem; max-width: var(--column); }
    .words { max-width: var(--column); }
    .words table { border-collapse: collapse; margin-bottom: 1rem; }
    .words th, .words td { border-bottom: 1px solid var(--rule); padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; }
    .address { overflow-wrap: anywhere; }
    .swatch { display: inline-block; width: 2rem; height: 1rem; border: 1px solid var(--rule); vertical-align: middle; }
    .swatch-accent { background: var(--accent); } .swatch-ink { background: var(--ink); }
    .swatch-muted { background: var(--muted); } .swatch-rule { background: var(--rule); }
    .swatch-pale { background: var(--pale); } .swatch-better { background: var(--better); }
    .swatch-similar { background: var(--similar); } .swatch-worse { background: var(--worse); }
    .swatch-higher { background: var(--higher); } .swatch-lower { background: var(--lower); }
    button.plain { background: none; color: var(--accent); text-decoration: underline; font-weight: normal;
      padding: 0.25rem; min-height: 1.5rem; }
    nav.pages { padding: 0.25rem max(1rem, calc((100vw - 84rem) / 2)); border-bottom: 1px solid var(--rule); }
    nav ul, nav ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: 0 1.25rem; }
    nav li { margin: 0; }
    nav a { display: inline-block; padding-block: 0.25rem; }
    header.site nav { margin-top: 0.25rem; }
    nav [aria-current] { font-weight: bold; color: var(--ink); }
    nav.crumbs { padding-top: 0.75rem; font-size: var(--small); }
    nav.crumbs li + li::before { content: "› "; color: var(--muted); }
    nav.crumbs ol { gap: 0 0.5rem; }
    nav.crumbs li { padding-block: 0.25rem; }
    nav.crumbs a { padding-block: 0; display: inline; }
    nav.crumbs [aria-current] { font-weight: normal; }
    nav.themes { margin-block: 1rem; border-block: 1px solid var(--rule); padding-block: 0.5rem; }
    footer.site { border-top: 1px solid var(--rule); padding-block: 1rem 2rem; font-size: var(--small); }
    footer.site h2 { font-size: var(--text); margin-top: 0; }
    footer.site p { max-width: var(--column); margin-bottom: 0.5rem; }

    .notice { border-left: 0.375rem solid var(--accent); padding: 0.25rem 0 0.25rem 1rem; margin: 1.5rem 0; }
    .notice-title { font-weight: bold; margin: 0 0 0.25rem; }
    .notice > :first-child { margin-top: 0; }
    .notice > :last-child, .notice > .words > :last-child { margin-bottom: 0; }

    summary { cursor: pointer; padding-block: 0.125rem; min-height: 1.5rem; color: var(--accent); }
    summary:hover { text-decoration: underline; }
    details { margin-bottom: 0.75rem; }
    details[open] > summary { margin-bottom: 0.5rem; }

    .filter-box { border-block: 1px solid var(--rule); padding-block: 0.5rem; margin-block: 1rem; }
    .filter-box details { margin: 0; }
    .filter-box summary { font-weight: bold; }
    form.filter + p { margin-block-start: 1rem; }
    form.filter { display: grid;
      grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem 2rem; }
    form.filter input { font: inherit; width: 100%; min-height: 2.5rem; padding: 0.25rem 0.5rem;
      border: 2px solid var(--ink); border-radius: 0; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    legend { font-weight: bold; padding: 0; margin-bottom: 0.25rem; }
    .choice { display: flex; gap: 0.5rem; align-items: flex-start; padding-block: 0.125rem; }
    .choice input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--accent); }
    select, button { font: inherit; min-height: 2.5rem; border-radius: 0; }
    select { border: 2px solid var(--ink); background: var(--paper); padding: 0.25rem 0.5rem;
      max-width: 100%; }
    button { border: 0; background: var(--accent); color: #ffffff; padding: 0.25rem 1.25rem;
      font-weight: bold; }
    .field label { display: block; font-weight: bold; margin-bottom: 0.25rem; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; grid-column: 1 / -1; }

    .rating {
      display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.125rem 0.5rem 0.125rem 0.375rem;
      white-space: nowrap; line-height: 1.25; font-weight: bold; border: 1px solid transparent;
    }
    .rating svg, .trend svg { flex: none; }
    .rating-better { background: var(--better); color: #ffffff; }
    .rating-similar { background: var(--similar); color: var(--ink); }
    .rating-worse { background: var(--worse); color: #ffffff; }
    .rating-higher { background: var(--higher); color: #ffffff; }
    .rating-lower { background: var(--lower); color: var(--ink); }
    @media screen {
      /* On its own colour a mark would vanish: there it is drawn in the colour of the word. */
      .rating-better circle, .rating-worse path, .rating-higher path, .rating-lower path,
      .rating-similar circle + circle { fill: currentColor; stroke: currentColor; }
      .rating-similar circle:first-child { fill: none; stroke: currentColor; }
    }
    .rating-notCompared { border-color: #6b7578; font-weight: normal; }
    .trend { display: inline-flex; gap: 0.375rem; align-items: flex-start; }
    .trend svg { margin-top: 0.2em; }

    .board-summary { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; align-items: start; }
    .board-summary > * { min-width: 0; }
    .board-summary h3 { border-top: 3px solid var(--ink); padding-top: 0.5rem; }
    .board-summary .rating { font-size: var(--small); margin-right: 0.25rem; }
    .entries { list-style: none; padding: 0; }
    .entries li { margin-bottom: 0.75rem; }
    .entries .reason { color: var(--muted); }
    .facts { display: grid; gap: 0; }
    .facts > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; padding: 0.375rem 0;
      border-top: 1px solid var(--rule); }
    .facts dt { font-weight: bold; }
    .facts dd { margin: 0; min-width: 0; }
    .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 3rem; }
    .legend ul { list-style: none; padding: 0; }
    .legend li { margin-bottom: 0.5rem; }

    .chart { display: block; width: 100%; height: auto; margin-bottom: 0.75rem; overflow: visible;
      font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
    .spine { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
    .chart-wide { max-width: 48rem; }
    .chart-narrow { display: none; max-width: 30rem; }
    .spine-box { display: block; width: 11rem; max-width: 100%; aspect-ratio: 220 / 26; overflow: hidden; }
    .spine { display: block; width: 100%; height: auto; }
    .row-detail { border-top: 3px solid var(--ink); margin-top: 2.5rem; }
    .printed { display: none; }
    @media (max-width: 40rem) {
      :root { --title: 1.625rem; --large: 1.25rem; }
      .board-summary { grid-template-columns: minmax(0, 1fr); }
      .facts > div { grid-template-columns: 1fr; gap: 0; }
      .has-narrow .chart-wide { display: none; }
      .has-narrow .chart-narrow { display: block; }
    }

    """
}
