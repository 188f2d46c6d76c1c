/// An article that has been found and not yet read; reading is left to whoever has time.
public enum PendingArticle: Sendable {
  /// A file that is one article; "-" is standard input.
  case file(path: String)
  /// A line or several that are one article, of a file of records.
  case record(Line, path: String)
  /// A place where an article should be.
  case failure(ReadError)

  /// The file it stands in.
  public var path: String {
    switch self {
    case .file(let path), .record(_, let path): path
    case .failure(let error): error.path
    }
  }
}
