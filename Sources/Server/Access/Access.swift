import People

/// Who may use an address. What no line allows is refused.
enum Access: Hashable, Sendable {
  case everyone
  /// For what is a person's own.
  case signedIn
  /// For those whose roles in the board allow it.
  case may(Permission)
}

extension Route {
  var access: Access {
    switch self {
    case .home, .style, .script, .favicon, .health, .ready, .dashboard, .dashboardFigures, .aboutData,
      .indicator,
      .editions, .edition, .editionFigures, .editionIndicator, .contentPage, .notices, .components, .logo:
      .everyone
    case .signInForm, .signIn, .codeForm, .code, .singleSignOn, .singleSignOnReturn, .invitationForm,
      .acceptInvitation, .newPasswordForm, .newPassword:
      .everyone
    case .search, .timeline, .changes, .programs, .api, .apiDescription, .apiBodies, .apiIndicators,
      .apiIndicator, .apiObservations, .apiComparisons, .apiDashboards, .apiDashboard, .apiNotices, .apiSearch:
      .everyone
    case .papers, .paper, .paperOriginal, .paperTable, .searchFeed, .matters, .matter: .everyone
    case .endSession, .linkIdentity, .unlinkIdentity: .signedIn
    case .signOut, .account, .signOutEverywhere, .passwordForm, .changePassword, .confirmForm, .confirm,
      .secondStepForm, .beginSecondStep,
      .confirmSecondStep, .removeSecondStep:
      .signedIn
    case .workspace: .may(.seeWorkspace)
    case .pages, .pageForm, .editPage, .keepDraft, .identityForm, .editIdentity: .may(.editPages)
    case .noticeList, .noticeForm, .editNotice, .keepNoticeDraft: .may(.editNotices)
    case .logoForm, .editLogo, .removeLogo: .may(.editPages)
    case .makeSignInLink, .removePersonsSecondStep, .signPersonOut: .may(.managePeople)
    case .people, .inviteForm, .invite, .withdrawInvitation, .personForm, .changeRoles, .closeAccount,
      .openAccount:
      .may(.managePeople)
    case .paperList, .addPapersForm, .addPapers, .intake, .replacePaper, .publishPaper, .withdrawPaper,
      .matterForm, .cutMatter, .joinMatter:
      .may(.editMeetings)
    case .adoptionForm, .adopt, .adoptions, .adoption, .withdrawAdoption: .may(.importData)
    case .paperHistory, .readAgain, .itemForm, .correctItem, .withdrawCorrection: .may(.editMeetings)
    case .audit, .auditEntry: .may(.readAudit)
    }
  }
}

extension Access {
  enum Decision: Hashable, Sendable { case allowed, signInFirst, refused }

  func decision(_ signedIn: SignedIn?, in body: String) -> Decision {
    switch self {
    case .everyone: .allowed
    case .signedIn: signedIn == nil ? .signInFirst : .allowed
    case .may(let permission):
      signedIn.map { $0.may(permission, in: body) ? .allowed : .refused } ?? .signInFirst
    }
  }
}
