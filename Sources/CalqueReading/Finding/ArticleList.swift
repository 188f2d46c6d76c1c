/// The articles under some paths, found one after the other in the order that reports keep.
///
/// Only their places are looked up here; memory holds one folder's names or one line.
public struct ArticleList: ~Copyable {
  private var paths: ArraySlice<String>
  private let options: ReadingOptions
  private var folder: (path: String, walk: FolderWalk, isGlob: Bool)?
  private var records: RecordStream?
  private var recordsPath = ""

  /// The articles in files, folders, what globs stand for, and standard input ("-").
  public init(paths: [String], _ options: ReadingOptions = ReadingOptions()) {
    self.paths = paths[...]
    self.options = options
  }

  /// The next article; nil after the last.
  public mutating func next() -> PendingArticle? {
    do {
      while true {
        if let record = try nextRecord() { return record }
        if let file = try nextFile() {
          if let article = try open(file) { return article }
        } else if let path = paths.popFirst() {
          if let article = try begin(path) { return article }
        } else {
          return nil
        }
      }
    } catch {
      return .failure(error)
    }
  }

  /// The article that a path names; nil after opening something that holds many.
  private mutating func begin(_ path: String) throws(ReadError) -> PendingArticle? {
    let kind = path == "-" ? .file : FileKind(of: path)
    if kind == .folder {
      let walk = FolderWalk(
        folder: path, formats: options.formatsInFolders, filter: options.filter)
      folder = (path, walk, false)
    } else if kind == nil, let glob = Glob(path) {
      let formats = options.format.map { [$0] } ?? InputFormat.allCases
      let walk = FolderWalk(
        folder: glob.folder, formats: formats, glob: glob, filter: options.filter)
      folder = (path, walk, true)
    } else if path == "-" || !options.filter.leavesOut(path) {
      return try open(path)
    }
    return nil
  }

  /// The article that is a file; nil after opening a file of many.
  private mutating func open(_ path: String) throws(ReadError) -> PendingArticle? {
    let format = options.format ?? InputFormat(path: options.name(of: path)) ?? .text
    guard format.isRecords else { return .file(path: path) }
    recordsPath = path
    records = try RecordStream(path: path, format: format, options)
    return nil
  }

  private mutating func nextRecord() throws(ReadError) -> PendingArticle? {
    do {
      guard let record = try records?.next() else {
        records = nil
        return nil
      }
      return .record(record, path: recordsPath)
    } catch {
      switch error {
      case .tooLarge, .malformedRecord: break
      default: records = nil
      }
      throw error
    }
  }

  private mutating func nextFile() throws(ReadError) -> String? {
    guard folder != nil else { return nil }
    if let file = try folder?.walk.next() { return file }
    defer { folder = nil }
    guard let folder, !folder.walk.isMet else { return nil }
    throw folder.isGlob ? .noMatch(path: folder.path) : .noText(path: folder.path)
  }
}
