/// The articles under some paths, found one after the other in the order that reports keep.
///
/// Only their places are looked up here; memory holds one folder's names or one line.
public struct ArticleList: ~Copyable {
  private var paths: ArraySlice<String>
  private let format: InputFormat?
  private var folder: (path: String, walk: FolderWalk, isEmpty: Bool)?
  private var lines: LineStream?
  private var linesPath = ""

  /// The articles in files, folders and standard input ("-").
  ///
  /// `format` is that of all of them; without it the extension tells, and anything else is text.
  public init(paths: [String], format: InputFormat? = nil) {
    self.paths = paths[...]
    self.format = format
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
            let extensions = format?.extensions ?? InputFormat.extensions
            folder = (path, FolderWalk(folder: path, extensions: extensions), true)
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
    switch format ?? InputFormat(path: path) ?? .text {
    case .text, .markdown, .html, .subtitles: return .file(path: path)
    case .jsonl:
      linesPath = path
      lines = try LineStream(path: path)
      return nil
    }
  }

  private mutating func nextRecord() throws(ReadError) -> PendingArticle? {
    while let line = try nextLine() {
      if line.bytes.contains(where: { !Self.blanks.contains($0) }) {
        return .record(line, path: linesPath)
      }
    }
    return nil
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0D]

  private mutating func nextLine() throws(ReadError) -> Line? {
    do {
      let line = try lines?.next()
      if line == nil { lines = nil }
      return line
    } catch {
      if case .tooLarge = error {} else { lines = nil }
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
