/// The tables of a run store. They are there to be queried, too.
enum Schema {
  /// What marks the file (“CALQ”), and the version of the tables.
  static let application = 0x4341_4C51
  static let version = 1

  static let tables = """
    CREATE TABLE run (
      number INTEGER PRIMARY KEY,
      program TEXT NOT NULL,
      input TEXT NOT NULL,            -- the options that say how articles are read
      articles INTEGER NOT NULL,      -- how many there were
      checked INTEGER NOT NULL,       -- for how many a text was looked at
      finished INTEGER NOT NULL);
    CREATE TABLE article (
      run INTEGER NOT NULL,
      place INTEGER NOT NULL,         -- in the order of the input, from 0
      id TEXT NOT NULL,
      path TEXT NOT NULL,
      line INTEGER,                   -- of a record, or of what is wrong
      start INTEGER,                  -- the byte of the file a record begins at
      notation TEXT,                  -- how a record is written
      result INTEGER,                 -- NULL where it could not be checked
      code TEXT, message TEXT, byte INTEGER,
      PRIMARY KEY (run, place)) WITHOUT ROWID;
    CREATE TABLE result (
      number INTEGER PRIMARY KEY,
      content BLOB NOT NULL,          -- the hash of the article's bytes
      ruleset BLOB NOT NULL,          -- the hash of program, packs and options
      language TEXT NOT NULL,
      language_source TEXT NOT NULL,
      encoding TEXT NOT NULL,
      words INTEGER NOT NULL,
      score REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
      verdict TEXT NOT NULL,
      penalty REAL NOT NULL,
      clamped INTEGER NOT NULL,
      source BLOB,                    -- the article's bytes; NULL where nothing of it is kept
      UNIQUE (content, ruleset));
    CREATE TABLE finding (
      result INTEGER NOT NULL,
      place INTEGER NOT NULL,
      rule TEXT NOT NULL,
      category TEXT NOT NULL,
      severity TEXT NOT NULL,
      confidence REAL NOT NULL,
      certainty TEXT NOT NULL,
      message TEXT NOT NULL,
      start INTEGER NOT NULL, end INTEGER NOT NULL,
      description INTEGER,            -- the rule's
      set_aside TEXT,                 -- the reason that a comment in the article gives
      PRIMARY KEY (result, place)) WITHOUT ROWID;
    CREATE TABLE suggestion (
      result INTEGER NOT NULL,
      place INTEGER NOT NULL,
      rank INTEGER NOT NULL,
      start INTEGER NOT NULL, end INTEGER NOT NULL,
      replacement TEXT NOT NULL,
      confidence REAL NOT NULL,
      applicability TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (result, place, rank)) WITHOUT ROWID;
    CREATE TABLE rule (
      number INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE,
      id TEXT NOT NULL, category TEXT NOT NULL, severity TEXT NOT NULL,
      summary TEXT NOT NULL, rationale TEXT NOT NULL);
    CREATE TABLE example (
      rule INTEGER NOT NULL,
      place INTEGER NOT NULL,
      marked TEXT NOT NULL,
      bad INTEGER NOT NULL,
      becomes TEXT,
      language TEXT NOT NULL,
      PRIMARY KEY (rule, place)) WITHOUT ROWID;
    """
}

extension Schema {
  /// What came later, and is not in every store.
  static let later = """
    CREATE TABLE IF NOT EXISTS sentences (
      result INTEGER PRIMARY KEY,
      marks BLOB NOT NULL);           -- of the article's sentences, 32 bytes each
    CREATE TABLE IF NOT EXISTS dictionaries (
      result INTEGER PRIMARY KEY,
      names TEXT NOT NULL)            -- of those that were asked, one a line
    """
}

extension Database {
  /// Makes the tables where there are none yet.
  func create() throws(StoreError) {
    if try number("PRAGMA application_id") == 0,
      try number("SELECT count(*) FROM sqlite_schema") == 0
    {
      try execute(
        "PRAGMA application_id = \(Schema.application); PRAGMA user_version = \(Schema.version);"
          + Schema.tables)
    }
    try expectSchema()
    try execute(Schema.later)
  }

  func hasTable(_ name: String) throws(StoreError) -> Bool {
    try number("SELECT count(*) FROM sqlite_schema WHERE name = '\(name)'") == 1
  }

  /// - Throws: `StoreError.foreign` where this is no store.
  func expectSchema() throws(StoreError) {
    guard try number("PRAGMA application_id") == Schema.application,
      try number("PRAGMA user_version") == Schema.version
    else { throw .foreign(path: path) }
  }
}
