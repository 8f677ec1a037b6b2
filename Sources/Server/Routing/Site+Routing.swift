import Hummingbird
import Pages

extension Site {
  public func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(RequestRecord(metrics: metrics))
    router.middlewares.add(SecurityHeaders(usesTLS: settings.usesTLS))
    router.middlewares.add(FailurePages(site: self))
    router.middlewares.add(HostCheck(host: settings.host))
    router.middlewares.add(APIDoor())
    for route in Route.allCases {
      for path in [route.path] + APIResource.otherPaths(of: route) {
        router.on(RouterPath(path), method: route.method) { request, context in
          try await gate(route, request, context)
        }
      }
    }
    return router
  }

  func answer(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response {
    switch route {
    case .home: try await home(context)
    case .style: try await style()
    case .script: Self.script()
    case .favicon: Response(status: .noContent)
    case .health: Self.plain("ok\n")
    case .ready: await ready(context)
    case .search: try await search(request, context)
    case .timeline: try await timeline(context)
    case .changes: try await feed(request, context)
    case .dashboard: try await dashboard(request, context)
    case .dashboardFigures: try await dashboardFigures(context)
    case .aboutData: try await aboutData(context)
    case .indicator: try await indicator(context)
    case .editions: try await editions(context)
    case .edition: try await edition(request, context)
    case .editionFigures: try await editionFigures(context)
    case .editionIndicator: try await editionIndicator(context)
    case .papers: try await papers(context)
    case .paper: try await paper(context)
    case .paperOriginal: try await paperOriginal(context)
    case .paperTable: try await paperTable(context)
    case .contentPage: try await contentPage(context)
    case .notices: try await notices(context)
    case .components: .html(ComponentsView(context: try await pageContext(context)).html)
    case .logo: try await logo(context)
    case .signInForm: try await signInForm(request, context)
    case .signIn: try await signIn(request, context)
    case .codeForm: try await codeForm(request, context)
    case .code: try await code(request, context)
    case .singleSignOn: try await singleSignOn(request)
    case .singleSignOnReturn: try await singleSignOnReturn(request, context)
    case .invitationForm: try await invitationForm(context)
    case .acceptInvitation: try await acceptInvitation(context)
    case .newPasswordForm: try await newPasswordForm(context)
    case .newPassword: try await newPassword(context)
    case .signOut: try await signOut(context)
    case .account: try await account(context)
    case .signOutEverywhere: try await signOutEverywhere(context)
    case .endSession: try await endSession(context)
    case .linkIdentity: try await linkIdentity(context)
    case .unlinkIdentity: try await unlinkIdentity(context)
    case .passwordForm: try await passwordForm(context)
    case .changePassword: try await changePassword(context)
    case .confirmForm: try await confirmForm(request, context)
    case .confirm: try await confirm(context)
    case .secondStepForm: try await secondStepForm(context)
    case .beginSecondStep: try await beginSecondStep(context)
    case .confirmSecondStep: try await confirmSecondStep(context)
    case .removeSecondStep: try await removeSecondStep(context)
    case .workspace: try await workspace(context)
    case .pages: try await list(.pages, context)
    case .pageForm: try await form(.pages, request, context)
    case .editPage: try await edit(.pages, context)
    case .keepDraft: try await keepDraft(.pages, request, context)
    case .noticeList: try await list(.notices, context)
    case .noticeForm: try await form(.notices, request, context)
    case .editNotice: try await edit(.notices, context)
    case .keepNoticeDraft: try await keepDraft(.notices, request, context)
    case .identityForm: try await identityForm(context)
    case .editIdentity: try await editIdentity(context)
    case .publishPaper: try await publishPaper(context)
    case .withdrawPaper: try await withdrawPaper(context)
    case .logoForm: try await logoForm(context)
    case .editLogo: try await editLogo(context)
    case .removeLogo: try await removeLogo(context)
    case .people: try await people(context)
    case .inviteForm: try await inviteForm(context)
    case .invite: try await invite(request, context)
    case .withdrawInvitation: try await withdrawInvitation(context)
    case .personForm: try await personForm(context)
    case .changeRoles: try await changeRoles(context)
    case .closeAccount: try await closeAccount(context)
    case .openAccount: try await openAccount(context)
    case .makeSignInLink: try await makeSignInLink(request, context)
    case .removePersonsSecondStep: try await removePersonsSecondStep(context)
    case .signPersonOut: try await signPersonOut(context)
    case .audit: try await audit(request, context)
    case .auditEntry: try await auditEntry(context)
    case .programs: Self.programs(try await pageContext(context, current: route.path))
    case .api, .apiDescription, .apiBodies, .apiIndicators, .apiIndicator, .apiObservations, .apiComparisons,
      .apiDashboards, .apiDashboard, .apiNotices, .apiSearch:
      try await api(route, request, context)
    }
  }
}
