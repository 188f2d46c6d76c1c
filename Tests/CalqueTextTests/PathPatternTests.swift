import CalqueText
import Testing

/// Patterns match paths as gitignore's readers expect.
struct PathPatternTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "deep/er/a.txt", true), ("*.txt", "a.txt.md", false),
    ("/*.txt", "a.txt", true), ("/*.txt", "deep/a.txt", false),
    ("drafts/**", "drafts/a/b.txt", true),
    ("drafts/", "drafts/a/b.txt", true), ("drafts/", "old/drafts/b.txt", true),
    ("drafts/*", "drafts/a/b.txt", false), ("drafts/*", "drafts/b.txt", true),
    ("a/**/z.txt", "a/z.txt", true), ("a/**/z.txt", "a/b/c/z.txt", true),
    ("a/**/z.txt", "a/bz.txt", false), ("a?.txt", "aé.txt", true), ("a?.txt", "a.txt", false),
    ("a[b-d].txt", "ac.txt", true), ("a[!b-d].txt", "ac.txt", false), ("a[]].txt", "a].txt", true),
    ("a[b", "a[b", true), ("*.{md,txt}", "x/a.md", true), ("*.{md,txt}", "x/a.jsonl", false),
    ("{a,b}{c,d}/x", "bd/x", true), ("news/{de,fr}/*.txt", "news/fr/1.txt", true),
    ("**", "a/b", true), ("", "", true),
  ])
  func `a pattern matches the whole of a path`(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }

  @Test func `a pattern of many stars ends soon`() {
    let pattern = PathPattern("/" + String(repeating: "*a", count: 40) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 200)))
    let braces = PathPattern(String(repeating: "{a,b}", count: 40))
    #expect(!braces.matches("c"))
  }
}
