extension ContentPage {
  /// What stands on the page until the board writes its own.
  public var firstWording: ContentRevision {
    ContentRevision(page: self, number: 0, title: title, body: firstText, madeAt: nil, madeBy: nil)
  }

  private var firstText: String {
    switch self {
    case .about: aboutText
    case .accessibility: accessibilityText
    case .privacy: privacyText
    case .licence: licenceText
    }
  }
}

private let aboutText = """
  A health and wellbeing board brings together the people who decide about health and care in an area: \
  councillors, the NHS, public health, social care, the local Healthwatch and others.

  By law it must assess what people in the area need, agree a joint local health and wellbeing strategy, and \
  encourage health and care services to work together (Health and Social Care Act 2012, sections 192 to 199).

  ## What you find here

  - How the area is doing, compared with England and with areas like it, with the source of every figure.
  - What changed since the last figures.
  - The figures themselves, to download and use.
  """

private let accessibilityText = """
  This site is meant to be used by everybody. It follows the Web Content Accessibility Guidelines 2.2 at level AA. \
  Every page is text from the server: it works without scripts, with the keyboard alone, with 400% zoom and on \
  paper.

  ## What we know does not work yet

  - It has not been tried with a screen reader by people who use one every day.
  - Maps are drawn without the names of areas; the same values are in the table below each map.
  - A PDF of the dashboard describes its charts in the words beside them, not within the picture.

  ## Tell us

  If you cannot read or use something here, tell the council that publishes this site: say which page it was and \
  what you needed. You may ask for it in another form.

  If you are not content with the answer, the Equality Advisory and Support Service can advise you.

  ## How it was tested

  Each page is tested with axe-core, by keyboard, at 320 pixels and in print whenever the program changes. Those \
  tests find many faults, but not all.
  """

private let privacyText = """
  You can read everything public on this site without telling us who you are.

  ## What is kept

  - Nothing about readers: no analytics, no advertising, no cookies that follow you.
  - The server’s log has the time and address of each request, to keep the site working and safe.
  - For people who sign in: name, e-mail address, roles, when they signed in, and every change they make. A public \
  body must be able to say who changed what.

  ## Cookies

  A cookie is set only when you open a form or sign in. It keeps the form safe and you signed in. It is deleted when \
  you sign out or after some days.

  ## Your rights

  You may ask the council that publishes this site what it holds about you, and to have it put right. You may \
  complain to the Information Commissioner’s Office.
  """

private let licenceText = """
  Figures come from public sources, each named beside it. Unless a page says otherwise they contain public sector \
  information licensed under the \
  [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).

  You may copy, publish and adapt them, also in a business, as long as you name the source.

  Boundaries of areas contain OS data © Crown copyright and database right, and come from the Office for National \
  Statistics under the same licence.
  """
