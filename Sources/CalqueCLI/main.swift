import Glibc

signal(SIGPIPE, SIG_IGN)
Interruption.watch()
exit(await Program.main(CommandLine.arguments.dropFirst()).rawValue)
