import Vocabulary

extension FormField {
  /// The label, its hint, what is wrong, and the control, each tied to the others for a screen reader.
  func html(_ issues: [Issue]) -> HTML {
    if kind == .hidden { return "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n" }
    let own = issues.filter { $0.field == name }
    let errors = own.enumerated().map { index, issue -> HTML in
      #"<p class="field-error" id="\#(name)-error-\#(index)">\#(unseen("Error: "))\#(issue.sentence)</p>\#n"#
    }
    let hintLine: HTML? = hint.map { #"<p class="field-hint" id="\#(name)-hint">\#($0)</p>\#n"# }
    var described = hint == nil ? [] : ["\(name)-hint"]
    described += own.indices.map { "\(name)-error-\($0)" }
    let describedBy: HTML? =
      described.isEmpty ? nil : #" aria-describedby="\#(described.joined(separator: " "))""#
    let invalid: HTML? = own.isEmpty ? nil : #" aria-invalid="true""#
    let required: HTML? = isOptional || kind == .check ? nil : " required"
    let attributes: HTML = "\(describedBy)\(invalid)\(required)"
    let wrong: HTML? = own.isEmpty ? nil : " wrong"
    if kind == .check {
      let checked: HTML? = value == "yes" ? " checked" : nil
      return """
        <div class="field\(wrong)">
        \(errors)<div class="choice"><input type="checkbox" id="\(name)" name="\(name)" value="yes"\(checked)\(attributes)> \
        <label for="\(name)">\(label)</label></div>
        \(hintLine)</div>

        """
    }
    let optional: HTML? = isOptional ? " (optional)" : nil
    return """
      <div class="field\(wrong)">
      <label for="\(name)">\(label)\(optional)</label>
      \(hintLine)\(errors)\(control(attributes))</div>

      """
  }

  private func control(_ attributes: HTML) -> HTML {
    switch kind {
    case .text: input("text", #" value="\#(value)""#, attributes)
    case .day: input("date", #" value="\#(value)""#, attributes)
    case .email: input("email", #" value="\#(value)" autocomplete="email" spellcheck="false""#, attributes)
    case .currentPassword: input("password", #" autocomplete="current-password""#, attributes)
    case .newPassword: input("password", #" autocomplete="new-password""#, attributes)
    case .oneTimeCode:
      input("text", #" inputmode="numeric" autocomplete="one-time-code" maxlength="12""#, attributes)
    case .oneTimeOrRecoveryCode:
      input(
        "text", #" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="60""#,
        attributes)
    case .longText(let lines):
      // A browser drops the first line break after the tag, so one is put there for it to drop.
      "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(lines)\"\(attributes)>\n\(value)</textarea>\n"
    case .choice(let options):
      """
      <select id="\(name)" name="\(name)"\(attributes)>
      \(options.map { option($0) })</select>

      """
    case .file(let types, let isSeveral):
      input(
        "file", #" accept="\#(types.joined(separator: ","))"\#(isSeveral ? " multiple" : nil as HTML?)"#,
        attributes)
    case .check, .hidden: HTML()
    }
  }

  private func input(_ type: HTML, _ more: HTML, _ attributes: HTML) -> HTML {
    "<input type=\"\(type)\" id=\"\(name)\" name=\"\(name)\"\(more)\(attributes)>\n"
  }

  private func option(_ option: Option) -> HTML {
    let selected: HTML? = option.value == value ? " selected" : nil
    return "<option value=\"\(option.value)\"\(selected)>\(option.label)</option>\n"
  }
}

extension Issue {
  /// The problem with its remedy, for a reader who knows where it is.
  var sentence: String {
    let problem = problem.prefix(1).uppercased() + problem.dropFirst()
    return remedy.map { "\(problem). \($0)" } ?? problem
  }
}
