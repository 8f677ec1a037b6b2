/// The licence that English public bodies publish their figures under.
///
/// Source: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
package enum OpenGovernmentLicence {
  package static let name = "Open Government Licence v3.0"
  package static let address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
  /// The statement that the licence asks for where a source prescribes none of its own.
  package static let notice =
    "Contains public sector information licensed under the Open Government Licence v3.0."
}
