import HTTPTypes

/// Every address that the site answers, and how. Two of one address do not compile; nor does one without a line
/// in `access` and in `Site.answer`.
enum Route: String, CaseIterable, Sendable {
  case home = "GET /"
  case style = "GET /style.css"
  case script = "GET /drafts.js"
  case favicon = "GET /favicon.ico"
  case health = "GET /health"
  case ready = "GET /ready"

  case search = "GET /search"
  case searchFeed = "GET /search.atom"
  case timeline = "GET /changes"
  case changes = "GET /changes.atom"

  case dashboard = "GET /dashboards/{dashboard}"
  case dashboardFigures = "GET /dashboards/{dashboard}/figures.{format}"
  case aboutData = "GET /dashboards/{dashboard}/data"
  case indicator = "GET /dashboards/{dashboard}/indicators/{row}"
  case editions = "GET /dashboards/{dashboard}/editions"
  case edition = "GET /dashboards/{dashboard}/editions/{edition}"
  case editionFigures = "GET /dashboards/{dashboard}/editions/{edition}/figures.{format}"
  case editionIndicator = "GET /dashboards/{dashboard}/editions/{edition}/indicators/{row}"

  case papers = "GET /papers"
  case paper = "GET /papers/{paper}"
  case paperOriginal = "GET /papers/{paper}/original"
  case paperTable = "GET /papers/{paper}/tables/{item}/table.{format}"
  case matters = "GET /matters"
  case matter = "GET /matters/{matter}"

  case contentPage = "GET /about/{page}"
  case notices = "GET /notices"
  case components = "GET /components"
  case logo = "GET /logo/{digest}"

  case signInForm = "GET /sign-in"
  case signIn = "POST /sign-in"
  case codeForm = "GET /sign-in/code"
  case code = "POST /sign-in/code"
  case singleSignOn = "GET /sign-in/single"
  case singleSignOnReturn = "GET /sign-in/single/return"
  case invitationForm = "GET /invitation/{token}"
  case acceptInvitation = "POST /invitation/{token}"
  case newPasswordForm = "GET /new-password/{token}"
  case newPassword = "POST /new-password/{token}"
  case signOut = "POST /sign-out"

  case account = "GET /account"
  case signOutEverywhere = "POST /account/sign-out-everywhere"
  case endSession = "POST /account/sessions/{session}/end"
  case linkIdentity = "POST /account/links"
  case unlinkIdentity = "POST /account/links/remove"
  case passwordForm = "GET /account/password"
  case changePassword = "POST /account/password"
  case confirmForm = "GET /account/confirm"
  case confirm = "POST /account/confirm"
  case secondStepForm = "GET /account/second-step"
  case beginSecondStep = "POST /account/second-step/begin"
  case confirmSecondStep = "POST /account/second-step"
  case removeSecondStep = "POST /account/second-step/remove"

  case workspace = "GET /workspace"
  case pages = "GET /workspace/pages"
  case pageForm = "GET /workspace/pages/{page}"
  case editPage = "POST /workspace/pages/{page}"
  case keepDraft = "POST /workspace/pages/{page}/draft"
  case noticeList = "GET /workspace/notices"
  case noticeForm = "GET /workspace/notices/{notice}"
  case editNotice = "POST /workspace/notices/{notice}"
  case keepNoticeDraft = "POST /workspace/notices/{notice}/draft"
  case identityForm = "GET /workspace/identity"
  case editIdentity = "POST /workspace/identity"
  case logoForm = "GET /workspace/identity/logo"
  case editLogo = "POST /workspace/identity/logo"
  case removeLogo = "POST /workspace/identity/logo/remove"

  case paperList = "GET /workspace/papers"
  case addPapersForm = "GET /workspace/papers/add"
  case addPapers = "POST /workspace/papers/add"
  case intake = "GET /workspace/papers/added/{intake}"
  case paperHistory = "GET /workspace/papers/{paper}"
  case readAgain = "POST /workspace/papers/{paper}/read-again"
  case itemForm = "GET /workspace/papers/{paper}/items/{item}"
  case correctItem = "POST /workspace/papers/{paper}/items/{item}"
  case withdrawCorrection = "POST /workspace/papers/{paper}/items/{item}/withdraw"
  case replacePaper = "POST /workspace/papers/{paper}/replace"
  case publishPaper = "POST /workspace/papers/{paper}/publish"
  case withdrawPaper = "POST /workspace/papers/{paper}/withdraw"

  case adoptionForm = "GET /workspace/papers/{paper}/tables/{item}/adopt"
  case adopt = "POST /workspace/papers/{paper}/tables/{item}/adopt"
  case adoptions = "GET /workspace/adoptions"
  case adoption = "GET /workspace/adoptions/{adoption}"
  case withdrawAdoption = "POST /workspace/adoptions/{adoption}/withdraw"

  case people = "GET /workspace/people"
  case inviteForm = "GET /workspace/people/invite"
  case invite = "POST /workspace/people/invite"
  case withdrawInvitation = "POST /workspace/invitations/{invitation}/withdraw"
  case personForm = "GET /workspace/people/{account}"
  case changeRoles = "POST /workspace/people/{account}"
  case closeAccount = "POST /workspace/people/{account}/close"
  case openAccount = "POST /workspace/people/{account}/open"
  case makeSignInLink = "POST /workspace/people/{account}/sign-in-link"
  case removePersonsSecondStep = "POST /workspace/people/{account}/second-step/remove"
  case signPersonOut = "POST /workspace/people/{account}/sign-out"

  case audit = "GET /workspace/audit"
  case auditEntry = "GET /workspace/audit/{entry}"

  case programs = "GET /api"
  case api = "GET /api/v1"
  case apiDescription = "GET /api/v1/openapi.json"
  case apiBodies = "GET /api/v1/bodies"
  case apiIndicators = "GET /api/v1/indicators"
  case apiIndicator = "GET /api/v1/indicators/{indicator}"
  case apiObservations = "GET /api/v1/observations"
  case apiComparisons = "GET /api/v1/comparisons"
  case apiDashboards = "GET /api/v1/dashboards"
  case apiDashboard = "GET /api/v1/dashboards/{dashboard}"
  case apiNotices = "GET /api/v1/notices"
  case apiSearch = "GET /api/v1/search"

  var method: HTTPRequest.Method { rawValue.hasPrefix("POST ") ? .post : .get }

  /// Whether programs read it, and are answered as programs are.
  var isForPrograms: Bool { path.hasPrefix("/api/") }

  /// With its parameters in braces.
  var path: String { String(rawValue.drop { $0 != "/" }) }
}
