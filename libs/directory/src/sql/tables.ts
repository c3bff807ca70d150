/** *Stored format*, the same on every engine; each adapter counts it among its steps. Never changed, only followed by another. */
export const accessTables = `
CREATE TABLE accounts (
  person_id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,                -- trimmed, lower case
  role TEXT NOT NULL,
  password TEXT,                             -- argon2id, a PHC string
  created_at BIGINT NOT NULL,                -- times: epoch ms
  disabled_at BIGINT
);
CREATE TABLE identities (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_of_person ON identities (person_id);
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,                      -- SHA-256 of the secret, base64url
  person_id TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  label TEXT,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_person ON sessions (person_id);
CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  teams TEXT,                                -- JSON list of ids; NULL for all
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  last_used_at BIGINT
);
CREATE INDEX tokens_of_person ON tokens (person_id);
CREATE TABLE one_time_links (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  purpose TEXT NOT NULL,
  person_id TEXT REFERENCES accounts ON DELETE CASCADE,
  expires_at BIGINT NOT NULL
);
CREATE INDEX one_time_links_of_person ON one_time_links (person_id);
CREATE TABLE sign_in_tries (
  subject TEXT PRIMARY KEY,                  -- SHA-256 of a login or an address
  tries BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL
);
CREATE TABLE mappings (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL,                     -- JSON
  saved_by TEXT,
  saved_at BIGINT NOT NULL
);
CREATE TABLE marks (
  person_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (person_id, subject)
);`;
