-- The read model of a wire. docs/read-model.md explains each table.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE offsets (
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (topic, partition)
) WITHOUT ROWID;

CREATE TABLE items (
    place INTEGER PRIMARY KEY,
    uri TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    time TEXT NOT NULL,
    came INTEGER NOT NULL,
    headline TEXT NOT NULL,
    body TEXT NOT NULL,
    -- All that an item is asked for by: `dpa` for `dpa/lni` too.
    labels TEXT NOT NULL,
    dateline TEXT NOT NULL,
    byline TEXT NOT NULL,
    agency TEXT NOT NULL,
    language TEXT NOT NULL,
    urgency TEXT NOT NULL,
    topics TEXT NOT NULL,
    regions TEXT NOT NULL,
    cluster TEXT NOT NULL,
    reason TEXT NOT NULL,
    changed INTEGER NOT NULL
);
CREATE INDEX items_by_cluster ON items (cluster) WHERE cluster <> '';
CREATE INDEX items_by_change ON items (changed);

CREATE VIRTUAL TABLE search USING fts5 (
    headline, body, labels,
    content = 'items', content_rowid = 'place', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE versions (
    uri TEXT NOT NULL,
    version INTEGER NOT NULL,
    change TEXT NOT NULL,
    time TEXT NOT NULL,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    headers TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE INDEX versions_by_uri ON versions (uri);

CREATE TABLE links (
    item TEXT NOT NULL,
    version INTEGER NOT NULL,
    canonical TEXT NOT NULL,
    kind TEXT NOT NULL,
    similarity REAL NOT NULL,
    decided TEXT NOT NULL,
    time TEXT NOT NULL,
    cluster TEXT NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX links_by_item ON links (item);
CREATE INDEX links_by_canonical ON links (canonical);
CREATE INDEX links_of_unknown ON links (time) WHERE kind = 'kill-of-unknown';

-- format: by the bytes, as `wire rejected` names it.
CREATE TABLE dead_letters (
    number INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    time TEXT NOT NULL,
    came INTEGER NOT NULL,
    key TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    kind_of_reason TEXT NOT NULL,
    format TEXT NOT NULL,
    origin TEXT NOT NULL,
    subject TEXT NOT NULL,
    source TEXT NOT NULL,
    size INTEGER NOT NULL,
    value BLOB NOT NULL
);
CREATE INDEX dead_letters_by_reason ON dead_letters (kind_of_reason, format);
CREATE INDEX dead_letters_by_arrival ON dead_letters (came);

CREATE TABLE counts (
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    region TEXT NOT NULL,
    hour TEXT NOT NULL,
    partition INTEGER NOT NULL,
    received INTEGER NOT NULL,
    live INTEGER NOT NULL,
    corrected INTEGER NOT NULL,
    killed INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    held INTEGER NOT NULL,
    PRIMARY KEY (kind, topic, region, hour, partition)
) WITHOUT ROWID;
CREATE INDEX counts_by_hour ON counts (hour);

CREATE TABLE totals (
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    region TEXT NOT NULL,
    received INTEGER NOT NULL,
    live INTEGER NOT NULL,
    corrected INTEGER NOT NULL,
    killed INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    held INTEGER NOT NULL,
    PRIMARY KEY (kind, topic, region)
) WITHOUT ROWID;

CREATE TABLE ledger (
    partition INTEGER NOT NULL,
    hour TEXT NOT NULL,
    format TEXT NOT NULL,
    source TEXT NOT NULL,
    received INTEGER NOT NULL,
    published INTEGER NOT NULL,
    repeated INTEGER NOT NULL,
    superseded INTEGER NOT NULL,
    held INTEGER NOT NULL,
    kills INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    misrouted INTEGER NOT NULL,
    came INTEGER NOT NULL,
    PRIMARY KEY (partition, hour, format, source)
) WITHOUT ROWID;
CREATE INDEX ledger_by_hour ON ledger (hour);
CREATE INDEX ledger_by_arrival ON ledger (came);

CREATE TABLE held (
    partition INTEGER NOT NULL,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    because TEXT NOT NULL,
    until TEXT NOT NULL,
    since TEXT NOT NULL,
    source TEXT NOT NULL,
    came INTEGER NOT NULL,
    PRIMARY KEY (partition, id)
) WITHOUT ROWID;

CREATE TABLE heard (
    agency TEXT NOT NULL,
    hour TEXT NOT NULL,
    received INTEGER NOT NULL,
    came INTEGER NOT NULL,
    PRIMARY KEY (agency, hour)
) WITHOUT ROWID;

CREATE TABLE promises (
    picture TEXT NOT NULL,
    story TEXT NOT NULL,
    time INTEGER NOT NULL,
    came INTEGER NOT NULL,
    kept INTEGER,
    PRIMARY KEY (picture, story)
) WITHOUT ROWID;
CREATE INDEX promises_by_story ON promises (story);
CREATE INDEX promises_by_arrival ON promises (came);

CREATE TABLE pictures (
    message TEXT PRIMARY KEY,
    came INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX pictures_by_arrival ON pictures (came);

CREATE TABLE copies (
    uri TEXT PRIMARY KEY,
    canonical TEXT NOT NULL,
    version INTEGER NOT NULL,
    time TEXT NOT NULL,
    headline TEXT NOT NULL,
    source TEXT NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX copies_by_canonical ON copies (canonical);

CREATE TABLE unreadable (
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    why TEXT NOT NULL
);
