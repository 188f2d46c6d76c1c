import Glibc

signal(SIGPIPE, SIG_IGN)
exit(await Program.main(CommandLine.arguments.dropFirst()).rawValue)
