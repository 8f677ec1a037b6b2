extension Stylesheet {
  /// Questions, answers and what is wrong with them.
  static let forms = """
    .form { max-width: var(--column); margin-top: 1.5rem; }
    .form .field { margin: 0 0 1.5rem; }
    .form .field > label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
    .form .field-hint { color: var(--muted); margin: 0 0 0.25rem; }
    .form .field-error { color: var(--worse); font-weight: 600; margin: 0 0 0.25rem; }
    .form .wrong { border-left: 4px solid var(--worse); padding-left: 1rem; }
    .form input:not([type=checkbox]), .form select, .form textarea {
      font: inherit; color: inherit; width: 100%; max-width: 34rem; padding: 0.375rem 0.5rem;
      border: 2px solid var(--ink); border-radius: 0; background: var(--paper); min-height: 2.75rem;
    }
    .form input[type=date] { max-width: 13rem; }
    .form textarea { max-width: none; line-height: 1.5; }
    .form textarea:focus-visible {
      outline: 3px solid var(--ink); outline-offset: 3px; box-shadow: 0 0 0 3px var(--similar);
    }
    .form button.danger { background: var(--worse); border-color: var(--worse); color: #fff; }
    .form + p { margin-top: 1.5rem; }
    .errors { border: 4px solid var(--worse); padding: 1rem 1.25rem 0; margin: 1.5rem 0 2rem; max-width: var(--column); }
    .errors:focus { outline: 3px solid var(--ink); outline-offset: 3px; box-shadow: 0 0 0 3px var(--similar); }
    .errors h2 { margin-top: 0; }
    .errors a { color: var(--worse); font-weight: 600; }

    """
}
