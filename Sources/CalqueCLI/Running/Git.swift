import Glibc

/// The git of the working folder.
enum Git {
  /// What a command writes.
  ///
  /// - Throws: `CommandError.git` with git's words where it fails.
  static func run(_ words: [String]) throws(CommandError) -> [UInt8] {
    var output: (Int32, Int32) = (-1, -1)
    var errors: (Int32, Int32) = (-1, -1)
    guard openPipe(&output), openPipe(&errors) else { throw .system("git cannot be run") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output.1, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.1, STDERR_FILENO)
    var arguments = (["git"] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, "git", &actions, nil, &arguments, environ)
    close(output.1)
    close(errors.1)
    defer {
      close(output.0)
      close(errors.0)
    }
    guard failure == 0 else { throw .git(String(cString: strerror(failure))) }
    let written = Self.read(output.0)
    let told = String(decoding: Self.read(errors.0), as: UTF8.self)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw .git(String(told.split(separator: "\n").last ?? "it failed"))
    }
    return written
  }

  private static func openPipe(_ ends: inout (Int32, Int32)) -> Bool {
    var both: [Int32] = [-1, -1]
    guard pipe(&both) == 0 else { return false }
    for end in both { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    ends = (both[0], both[1])
    return true
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count > 0 { bytes += block[..<count] }
      guard count > 0 || count < 0 && errno == EINTR else { return bytes }
    }
  }
}
