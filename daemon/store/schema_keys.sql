-- SPDX-License-Identifier: Apache-2.0
--
-- keys.db: the keys of conversations, and of days of the staff talk, each wrapped by the master key. A file of its own, with
-- a short life in backups: to erase a conversation everywhere is to erase its row here. Never
-- attached to main.db: the two share no transaction (SQLite's would not survive a power cut
-- between two write-ahead logs), so keys come before the conversations that use them, and go
-- after them; store_sweep_keys drops what a crash left between.

PRAGMA application_id = 0x6376646b;
PRAGMA user_version = 1;

CREATE TABLE key (
    id      INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: it is bound into the wrapped key
    wrapped BLOB NOT NULL                      -- 60 bytes: iv, sealed key, tag
) STRICT;
