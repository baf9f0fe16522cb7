-- SPDX-License-Identifier: Apache-2.0
--
-- main.db: everything that cvdesk knows, but for the keys of conversations (schema_keys.sql).
-- A new file is made with this text; an older one is brought here by the steps of upgrade.c,
-- and tests/store/upgrade_test.c compares the two. Whoever changes this file adds a step.
--
-- Ids are AUTOINCREMENT: none is given twice, not even after its row was erased, so that an
-- old link, handle or audit row never points at somebody else. Nobody is NULL, never 0.
-- Times are milliseconds since 1970, UTC. Enums are the numbers of domain/vocabulary.def.

PRAGMA application_id = 0x6376646b; -- "cvdk": so that a foreign file is not taken for ours
PRAGMA user_version = 21;

-- A job seeker: no name, no address, no account; a pick-up code and nothing else.
CREATE TABLE seeker (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    code_digest BLOB NOT NULL UNIQUE, -- keyed digest of the pick-up code: finds it, does not tell it
    code_sealed BLOB NOT NULL,        -- the code, sealed, to show it to its owner again
    added_ms    INTEGER NOT NULL
) STRICT;

-- A browser that remembers a seeker, by its cookie.
CREATE TABLE seeker_session (
    token_digest BLOB PRIMARY KEY,    -- of the cookie's token; who reads this file cannot make the cookie
    seeker       INTEGER NOT NULL REFERENCES seeker (id),
    until_ms     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A library of the network. Never deleted, since conversations name it; closed.
CREATE TABLE library (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    slug            TEXT NOT NULL UNIQUE, -- its name in addresses
    name            TEXT NOT NULL,        -- empty, of the first alone: name and hours are those of the settings
    region          TEXT NOT NULL,        -- neighbours have the same; empty: none
    country         INTEGER NOT NULL,
    week            TEXT NOT NULL,        -- opening hours, as domain/hours.h reads them
    closed          TEXT NOT NULL,        -- days without hours, likewise
    accent          INTEGER NOT NULL,
    languages       INTEGER NOT NULL,     -- a bit for each
    cheat_sheet     TEXT NOT NULL,        -- for whoever answers in its name
    cooperation     INTEGER NOT NULL,
    region_minutes  INTEGER NOT NULL,     -- until who waits is offered to the region
    network_minutes INTEGER NOT NULL,
    is_giving       INTEGER NOT NULL,     -- conversations are given, not taken
    is_closed       INTEGER NOT NULL,     -- for good
    added_ms        INTEGER NOT NULL
) STRICT;

-- The first is there from the beginning: whoever names no library means it.
INSERT INTO library (id, slug, name, region, country, week, closed, accent, languages, cheat_sheet, cooperation,
                     region_minutes, network_minutes, is_giving, is_closed, added_ms)
VALUES (1, 'library', '', '', 0, '', '', 0, 7, '', 2, 5, 10, 0, 0, 0);

-- An account of the staff. Never deleted, since talks and the audit list name it; disabled.
CREATE TABLE staff (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    login         TEXT NOT NULL UNIQUE, -- lower case
    name          TEXT NOT NULL,        -- what seekers see
    role          INTEGER NOT NULL,
    password_hash TEXT NOT NULL,        -- argon2id, PHC string
    is_disabled   INTEGER NOT NULL,
    added_ms      INTEGER NOT NULL,
    library       INTEGER REFERENCES library (id), -- where she belongs; NULL: the first
    languages     INTEGER,              -- that she answers in, a bit for each; NULL: all
    topics        INTEGER               -- that she answers about, likewise
) STRICT;

CREATE TABLE staff_session (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- stands in sealed handles, so it must never come again
    token_digest BLOB NOT NULL UNIQUE,
    staff        INTEGER NOT NULL REFERENCES staff (id),
    began_ms     INTEGER NOT NULL,
    used_ms      INTEGER NOT NULL       -- when a connection was last seen
) STRICT;

-- All sessions of an account, when it is disabled or gets a new password.
CREATE INDEX staff_session_staff ON staff_session (staff);

-- The second factor of an account, once it is confirmed; no row: it has none.
CREATE TABLE factor (
    staff            INTEGER PRIMARY KEY REFERENCES staff (id),
    seed_sealed      BLOB NOT NULL,     -- what the person's app makes its codes from
    recovery_digests BLOB NOT NULL,     -- 32 bytes for each recovery code that is left
    last_step        INTEGER NOT NULL,  -- the time step of the last code that was taken: none is good twice
    failures         INTEGER NOT NULL,  -- wrong codes in a row
    locked_until_ms  INTEGER NOT NULL,  -- after too many of them; 0 never was
    added_ms         INTEGER NOT NULL
) STRICT;

-- A librarian on duty. For how long she may be away is memory (domain/roster.h).
CREATE TABLE duty (
    staff    INTEGER PRIMARY KEY REFERENCES staff (id),
    room     INTEGER NOT NULL,          -- how many conversations she takes at once
    since_ms INTEGER NOT NULL,
    back_ms  INTEGER NOT NULL DEFAULT 0 -- at the counter: when she means to be back; 0 at her desk
) STRICT;

-- One case of a seeker: where it stands. Its text is in its logs.
CREATE TABLE conversation (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    seeker      INTEGER NOT NULL REFERENCES seeker (id),
    language    INTEGER NOT NULL,
    topic       INTEGER NOT NULL,
    state       INTEGER NOT NULL,                -- 0 waiting, 1 held, 2 ended, 3 left as a message
    holder      INTEGER REFERENCES staff (id),   -- who holds it; NULL unless held
    last_holder INTEGER REFERENCES staff (id),   -- who held it last
    is_returned INTEGER NOT NULL,                -- came back from a librarian: in front of the queue
    began_ms    INTEGER NOT NULL,
    waiting_ms  INTEGER NOT NULL,                -- since when the person waits, while waiting
    taken_ms    INTEGER NOT NULL,                -- first taken; 0 never
    ended_ms    INTEGER NOT NULL,                -- 0 not ended
    seeker_seen INTEGER NOT NULL,                -- last seq of the talk that the seeker has seen
    staff_seen  INTEGER NOT NULL,
    key_id      INTEGER NOT NULL UNIQUE,         -- its key in keys.db; erasing the key erases the text
    begin_id    BLOB NOT NULL UNIQUE,            -- 16 bytes made by the page, so that begin is idempotent
    queued_ms   INTEGER NOT NULL DEFAULT 0,      -- its place in the queue: since when, less the time as a left message
    left_ms     INTEGER NOT NULL DEFAULT 0,      -- when it became a left message last; 0 never
    due_ms      INTEGER NOT NULL DEFAULT 0,      -- by when a left message is to be answered; 0 it is none
    library     INTEGER REFERENCES library (id), -- its home; NULL: the first
    outcome     INTEGER NOT NULL DEFAULT 0,      -- what became of it, as who held it says; 0 nobody said
    tags        INTEGER NOT NULL DEFAULT 0,      -- a bit for each tag
    handed_to   INTEGER REFERENCES library (id), -- while nobody holds it: the library that it was handed over to
    handed_from INTEGER REFERENCES staff (id),   -- who handed it to another library; NULL once the seeker agreed
    is_received INTEGER NOT NULL DEFAULT 0,      -- of such: a librarian there has answered
    paused_ms   INTEGER NOT NULL DEFAULT 0,      -- until then the seeker cannot write; 0 not paused
    expert      INTEGER REFERENCES staff (id),   -- who was asked to help from outside
    is_let_in   INTEGER NOT NULL DEFAULT 0,      -- and the seeker agreed
    joined      INTEGER REFERENCES staff (id)    -- a colleague who writes into the talk beside the holder
) STRICT;

-- The conversations of a seeker; the newest is the last.
CREATE INDEX conversation_seeker ON conversation (seeker);

-- The queue in its order: only those that wait, so it is as small as the queue.
CREATE INDEX conversation_waiting ON conversation (is_returned DESC, queued_ms) WHERE state = 0;

-- The left messages that nobody holds, by when they are to be answered.
CREATE INDEX conversation_left ON conversation (due_ms) WHERE state = 3;

-- What a librarian holds: only what is held.
CREATE INDEX conversation_held ON conversation (holder) WHERE holder IS NOT NULL;

-- What an expert was asked for: only where one was.
CREATE INDEX conversation_expert ON conversation (expert) WHERE expert IS NOT NULL;

-- Where a colleague has joined: only where one has.
CREATE INDEX conversation_joined ON conversation (joined) WHERE joined IS NOT NULL;

-- How long people waited lately, for "usually 3-7 minutes".
CREATE INDEX conversation_taken ON conversation (taken_ms) WHERE taken_ms > 0;

-- The end of a log. id is conversation * 256 + kind (domain/ids.h): 0 talk, 1 staff log, then drafts.
CREATE TABLE log (
    id      INTEGER PRIMARY KEY,
    head    INTEGER NOT NULL,           -- seq of the last entry; 0 none
    running BLOB NOT NULL               -- 32 bytes: hash over the digests of all bodies in order
) STRICT;

-- One entry of a log, appended and never changed, but that its body may be emptied.
-- A table by rowid, in order of arrival: a batch of messages to many conversations then
-- dirties a few pages at its end and not a page for each (docs: perf-spike, section 3).
CREATE TABLE entry (
    log         INTEGER NOT NULL REFERENCES log (id),
    seq         INTEGER NOT NULL,       -- 1, 2, 3 … without gaps
    kind        INTEGER NOT NULL,
    side        INTEGER NOT NULL,
    staff       INTEGER REFERENCES staff (id), -- who made it; NULL: the seeker, or the service
    writer      BLOB,                   -- 8 bytes: the browser outbox it came from; NULL: none did
    number      INTEGER,                -- the writer's own number for it; NULL with writer
    at_ms       INTEGER NOT NULL,
    body_digest BLOB NOT NULL,          -- SHA-256 of the sealed body as first stored; stays when it is emptied
    body        BLOB                    -- sealed; NULL where the kind has none, or it was emptied; last, since it is long
) STRICT;

-- The order of a log, and the proof that no place in it is taken twice.
CREATE UNIQUE INDEX entry_seq ON entry (log, seq);

-- How far each writer has come in a log. Exactly once: what it sends again is not above its number.
-- A row that is changed in place costs fewer pages than an index that grows with every entry.
CREATE TABLE writer (
    log    INTEGER NOT NULL REFERENCES log (id),
    id     BLOB NOT NULL,               -- 8 bytes, as in entry
    number INTEGER NOT NULL,            -- the highest it used
    seq    INTEGER NOT NULL,            -- the entry that has it
    PRIMARY KEY (log, id)
) STRICT, WITHOUT ROWID;

-- A saved reply, everybody's or one librarian's own. Written by staff for staff, never taken
-- from a talk, so it is not sealed.
CREATE TABLE reply (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    owner   INTEGER REFERENCES staff (id), -- NULL: it is everybody's
    version INTEGER NOT NULL,           -- counts its changes, so that nobody overwrites what they have not seen
    name    TEXT NOT NULL,
    text_en TEXT NOT NULL,              -- empty where a language is missing
    text_bg TEXT NOT NULL,
    text_da TEXT NOT NULL,
    library INTEGER REFERENCES library (id) -- for whose conversations; NULL: for all
) STRICT;

-- One owner's replies, by id.
CREATE INDEX reply_owner ON reply (owner);

-- A guide or a link that librarians hand out.
CREATE TABLE guide (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    version    INTEGER NOT NULL,
    title_en   TEXT NOT NULL,           -- empty where a language is missing
    title_bg   TEXT NOT NULL,
    title_da   TEXT NOT NULL,
    address    TEXT NOT NULL,           -- http or https, as domain/guide.c takes it
    languages  INTEGER NOT NULL,        -- of the page: a set of bits
    tags       INTEGER NOT NULL,        -- a set of bits
    checked_ms INTEGER NOT NULL,        -- when somebody of ours last looked at it; 0 never
    library    INTEGER REFERENCES library (id) -- for whose conversations; NULL: for all
) STRICT;

-- How satisfied a seeker was with one conversation, in one of four words.
CREATE TABLE rating (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    satisfaction INTEGER NOT NULL,
    rated_ms     INTEGER NOT NULL       -- when it was first said; it can be changed for a day
) STRICT;

-- The ratings of a month.
CREATE INDEX rating_time ON rating (rated_ms);

-- A question of a library's feedback form. Never changed but for its place and whether it is
-- asked, so that answers stay with the words that they were given to.
CREATE TABLE question (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    library    INTEGER NOT NULL REFERENCES library (id),
    place      INTEGER NOT NULL,        -- in the order of asking
    kind       INTEGER NOT NULL,
    text_en    TEXT NOT NULL,           -- empty where it is not asked in a language
    text_bg    TEXT NOT NULL,
    text_da    TEXT NOT NULL,
    options_en TEXT NOT NULL,           -- of a choice: a line for each
    options_bg TEXT NOT NULL,
    options_da TEXT NOT NULL,
    is_asked   INTEGER NOT NULL         -- 0: it was once
) STRICT;

-- What a library asks now, in its order.
CREATE INDEX question_asked ON question (library, place) WHERE is_asked = 1;

-- A form that a seeker sent, about one conversation; once.
CREATE TABLE feedback (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    given_ms     INTEGER NOT NULL
) STRICT;

-- The forms of a month.
CREATE INDEX feedback_time ON feedback (given_ms);

-- What was answered in it: a row for each question that was asked.
CREATE TABLE answer (
    conversation INTEGER NOT NULL REFERENCES feedback (conversation),
    question     INTEGER REFERENCES question (id), -- NULL: why it was rated so
    choice       INTEGER NOT NULL,      -- from 0, and 0 of a sentence; -1 none
    words        BLOB                   -- a free sentence, sealed with the conversation's key
) STRICT;

-- The answers of a form, each question once.
CREATE UNIQUE INDEX answer_question ON answer (conversation, question);

-- What is still to be done for somebody; one for each conversation. The words stand in an entry
-- of its staff log.
CREATE TABLE follow_up (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    staff        INTEGER NOT NULL REFERENCES staff (id), -- who set it
    due_ms       INTEGER NOT NULL,
    seq          INTEGER NOT NULL,      -- of the entry
    is_done      INTEGER NOT NULL
) STRICT;

-- The list of what is not done: as short as the work that is left.
CREATE INDEX follow_up_due ON follow_up (due_ms) WHERE is_done = 0;

-- A seeker who cannot write for some days; no row: whoever is not blocked, or no longer. What is
-- known of the address is not here and on no disk (desk/block_tags.h).
CREATE TABLE block (
    seeker       INTEGER PRIMARY KEY REFERENCES seeker (id),
    conversation INTEGER NOT NULL REFERENCES conversation (id), -- it came of this one
    staff        INTEGER NOT NULL REFERENCES staff (id),        -- who set it
    reason       INTEGER NOT NULL,
    set_ms       INTEGER NOT NULL,
    until_ms     INTEGER NOT NULL
) STRICT;

-- The mail that tells somebody who left an e-mail address that an answer waits; one for each
-- conversation. The address stands in an entry of its talk, sealed as that is, and nowhere else.
CREATE TABLE notice (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    state        INTEGER NOT NULL,      -- 2 waits to be sent
    seq          INTEGER NOT NULL,      -- of the entry
    id           BLOB NOT NULL,         -- 16 random bytes: names the mail
    since_ms     INTEGER NOT NULL,      -- when it began to wait
    due_ms       INTEGER NOT NULL,      -- when to try next
    tries        INTEGER NOT NULL
) STRICT;

-- Those that wait, in their order: as few as there are.
CREATE INDEX notice_due ON notice (due_ms) WHERE state = 2;

-- A conversation that its seeker wants to have by e-mail.
CREATE TABLE copy (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    seeker       INTEGER NOT NULL REFERENCES seeker (id),
    language     INTEGER NOT NULL,
    address      BLOB,                  -- sealed with the key of the conversation; NULL when it is over
    state        INTEGER NOT NULL,      -- 2 waits to be sent
    seq          INTEGER NOT NULL,      -- of the last entry that is in it
    mark         BLOB NOT NULL,         -- 16 random bytes: names the mail
    since_ms     INTEGER NOT NULL,      -- when it was asked for
    due_ms       INTEGER NOT NULL,      -- when to try next
    tries        INTEGER NOT NULL
) STRICT;

CREATE INDEX copy_due ON copy (due_ms) WHERE state = 2;

-- How many somebody has asked for on one day.
CREATE INDEX copy_seeker ON copy (seeker, since_ms);

-- How tries to send a mail ended, day by day: numbers alone.
CREATE TABLE mail_day (
    day     INTEGER NOT NULL,           -- since 1970, UTC
    trouble INTEGER NOT NULL,           -- 0: sent
    tries   INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    PRIMARY KEY (day, trouble)
) STRICT, WITHOUT ROWID;

-- A file that one side of a talk sends to the other. It comes in chunks; when all are there it
-- is told by an entry of the talk.
CREATE TABLE file (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    mark         BLOB NOT NULL UNIQUE,    -- 16 bytes made by the page, so that sending can be gone on with
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    side         INTEGER NOT NULL,
    staff        INTEGER REFERENCES staff (id), -- who sends it; NULL: the seeker
    size         INTEGER NOT NULL,        -- bytes, as announced
    began_ms     INTEGER NOT NULL,        -- 0: nobody wants it any more
    name_sealed  BLOB NOT NULL,           -- as it was given
    chunks       INTEGER NOT NULL,        -- how many have come
    is_text      INTEGER NOT NULL,        -- all that came can stand in a text
    kind         INTEGER NOT NULL,        -- once it is whole
    seq          INTEGER NOT NULL         -- its entry in the talk; 0: it is not whole, or was removed from it
) STRICT;

-- The files of a conversation.
CREATE INDEX file_conversation ON file (conversation);

-- Those that are not whole, the oldest first: after a day they go.
CREATE INDEX file_unfinished ON file (began_ms) WHERE seq = 0;

CREATE TABLE file_chunk (
    id   INTEGER PRIMARY KEY,             -- file * 1024 + its number, from 0 on
    body BLOB NOT NULL                    -- sealed with the key of the conversation
) STRICT;

-- A day on which something was said in the staff talk, which is log 1, of no conversation. Each
-- has a key of its own, so that old words go with their key.
CREATE TABLE staff_talk_day (
    first_seq INTEGER PRIMARY KEY,        -- of the day
    began_ms  INTEGER NOT NULL,           -- when that was said
    key_id    INTEGER NOT NULL UNIQUE     -- in keys.db
) STRICT;

-- How far somebody has seen the staff talk; no row: not at all.
CREATE TABLE staff_talk_seen (
    staff INTEGER PRIMARY KEY REFERENCES staff (id),
    seq   INTEGER NOT NULL
) STRICT;

-- Audit rows, written in the transaction of the act. The ledger takes them by number.
CREATE TABLE audit_outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- 1, 2, 3 … without gaps
    at_ms  INTEGER NOT NULL,
    act    INTEGER NOT NULL,
    actor  INTEGER,                     -- staff; NULL nobody signed in
    object TEXT NOT NULL,               -- a login or the id of a conversation; 7/3: file 3 of conversation 7
    why    TEXT NOT NULL                -- the reason given; never text of a talk
) STRICT;
