/// The articles under some paths, found one after the other in the order that reports keep.
///
/// Only their places are looked up here; memory holds one folder's names or one line.
public struct ArticleList: ~Copyable {
  private var paths: ArraySlice<String>
  private let options: ReadingOptions
  private var folder: (path: String, walk: FolderWalk, isEmpty: Bool)?
  private var records: RecordStream?
  private var recordsPath = ""

  /// The articles in files, folders and standard input ("-").
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
          if path != "-", FileKind(of: path) == .folder {
            folder = (path, FolderWalk(folder: path, formats: options.formatsInFolders), true)
          } else if let article = try open(path) {
            return article
          }
        } else {
          return nil
        }
      }
    } catch {
      return .failure(error)
    }
  }

  /// The article that is a file; nil after opening a file of many.
  private mutating func open(_ path: String) throws(ReadError) -> PendingArticle? {
    let format = options.format ?? InputFormat(path: path) ?? .text
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
    guard let path = folder?.path else { return nil }
    do {
      if let file = try folder?.walk.next() {
        folder?.isEmpty = false
        return file
      }
    } catch {
      folder?.isEmpty = false
      throw error
    }
    let isEmpty = folder?.isEmpty ?? false
    folder = nil
    if isEmpty { throw .noText(path: path) }
    return nil
  }
}
