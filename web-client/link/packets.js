// SPDX-License-Identifier: Apache-2.0
// Printed by `cvdeskd print packets-js` from daemon/protocol/packets.def. Do not edit.

/** raised whenever an old page could no longer work */
export const VERSION = 1;
/** a message of 4,000 characters, every one escaped, fits; only a client that writes emoji as escaped pairs can reach it */
export const PACKET_UP_BYTES_MAX = 32768;
/** one frame; fits a parcel with room for its header */
export const PACKET_DOWN_BYTES_MAX = 49152;
/** far above ENTRIES_IN_LOG_MAX, so that a wrong seq is seen as such */
export const SEQ_MAX = 1000000;
/** a talk of a day; what is longer is a new conversation */
export const ENTRIES_IN_LOG_MAX = 5000;
/** as SEQ_MAX */
export const NUMBER_MAX = 1000000;
/** two pages; a CV lies beside the chat */
export const MESSAGE_CHARACTERS_MAX = 4000;
/** two lines on the desk */
export const FIRST_WORDS_CHARACTERS_MAX = 120;
/** a first name; of an expert the organisation behind it */
export const NAME_CHARACTERS_MAX = 80;
/** may be a mail address */
export const LOGIN_CHARACTERS_MAX = 64;
/** length does most of the work (NIST SP 800-63B) */
export const PASSWORD_CHARACTERS_MIN = 12;
/** hashing longer ones only costs */
export const PASSWORD_CHARACTERS_MAX = 128;
/** a recovery code, and what people type between its groups */
export const FACTOR_CHARACTERS_MAX = 40;
/** for some lost phones; they fit one sheet */
export const RECOVERY_CODES = 10;
/** four words of 8 letters, and what people type between them */
export const CODE_CHARACTERS_MAX = 80;
/** a reason, not a report */
export const WHY_CHARACTERS_MAX = 400;
/** a login or an id */
export const OBJECT_CHARACTERS_MAX = 80;
/** a name */
export const LIBRARY_CHARACTERS_MAX = 80;
/** a telephone number or an e-mail address */
export const CONTACT_CHARACTERS_MAX = 120;
/** shown of what somebody is writing, where they have chosen that */
export const PREVIEW_CHARACTERS_MAX = 300;
/** times at which somebody could come to the library */
export const MEETINGS_MAX = 24;
/** when somebody wishes to be called, or comes to the library */
export const WISH_CHARACTERS_MAX = 200;
/** far above what waits, or was tried in a week */
export const MAIL_COUNT_MAX = 100000000;
/** the ways to fail that there are, with some room */
export const MAIL_TROUBLES_MAX = 20;
/** results of fewer people could be told apart, so they are not told */
export const RATINGS_MIN = 5;
/** far above the conversations of an installation */
export const RATINGS_MAX = 10000000;
/** of a feedback form; longer ones are not finished */
export const QUESTIONS_MAX = 12;
/** one question, not two */
export const QUESTION_CHARACTERS_MAX = 160;
/** more cannot be compared on a phone */
export const OPTIONS_MAX = 6;
/** one line on a phone */
export const OPTION_CHARACTERS_MAX = 50;
/** OPTIONS_MAX lines of them */
export const OPTIONS_CHARACTERS_MAX = 305;
/** a few sentences; who has more to say begins a conversation */
export const SENTENCE_CHARACTERS_MAX = 400;
/** QUESTIONS_MAX lines, each with an id before the longest sentence */
export const ANSWERS_CHARACTERS_MAX = 5100;
/** a part of the list: the longest ones fit a frame */
export const SENTENCES_MAX = 20;
/** of free sentences, the newest: a day of reading */
export const SENTENCES_READ_MAX = 1000;
/** answers that a percentage is made of; of fewer it pretends to know */
export const SHARES_MIN = 5;
/** a network; the desk looks through them one by one */
export const LIBRARIES_MAX = 50;
/** a word in an address */
export const SLUG_CHARACTERS_MAX = 30;
/** a name */
export const REGION_CHARACTERS_MAX = 40;
/** a week, day by day, and the closed days of some years */
export const HOURS_CHARACTERS_MAX = 512;
/** half a page: what nobody reads helps nobody */
export const CHEAT_SHEET_CHARACTERS_MAX = 2000;
/** whoever waits longer than half a day is not helped by a colleague either */
export const OFFER_MINUTES_MAX = 240;
/** a bit for each: 1 en, 2 bg, 4 da */
export const LANGUAGES_ALL = 7;
/** a bit for each: 1 cv, 2 letter, 4 application, 8 other */
export const TOPICS_ALL = 15;
/** nobody talks with more than ten at once */
export const ROOM_MAX = 10;
/** a remark among colleagues; what is longer is a letter */
export const STAFF_TALK_CHARACTERS_MAX = 1000;
/** one line */
export const FOLLOW_UP_CHARACTERS_MAX = 200;
/** nobody reads further, and with the longest lines they still fit one frame */
export const FOLLOW_UPS_MAX = 50;
/** long enough to calm down; what needs longer is an end */
export const PAUSE_MINUTES_MAX = 15;
/** some sentences of the service's own, with the name of a library in them */
export const TOLD_CHARACTERS_MAX = 600;
/** of the whole network at one time; their list fits one frame */
export const BLOCKS_MAX = 100;
/** as ACCOUNTS_MAX: everybody could be on duty */
export const COLLEAGUES_MAX = 100;
/** one line, which the job seeker reads before they answer */
export const EXPERT_WHY_CHARACTERS_MAX = 200;
/** a name, a dash, and why */
export const EXPERT_ASKED_CHARACTERS_MAX = 283;
/** of one expert at a time; more than anybody can help */
export const INVITATIONS_MAX = 50;
/** of one conversation: more than anybody can heed */
export const READERS_MAX = 20;
/** nobody looks through more; and they fit one frame, or as many as do */
export const RUNNING_MAX = 100;
/** the tags that there are, with some room */
export const TAGS_MAX = 20;
/** a page of history */
export const ENTRIES_MAX = 100;
/** nobody reads further, and the longest first words still fit one frame */
export const QUEUE_SHOWN_MAX = 50;
/** of the left messages; as the queue, with more beside each */
export const LEFT_SHOWN_MAX = 40;
/** the staff of one installation; their list fits one frame */
export const ACCOUNTS_MAX = 100;
/** a page */
export const SUMMARIES_MAX = 50;
/** a page */
export const AUDIT_ROWS_MAX = 100;
/** a short name, to be found by */
export const REPLY_NAME_CHARACTERS_MAX = 60;
/** three languages, every character escaped, fit one packet up; what is longer is a guide */
export const REPLY_CHARACTERS_MAX = 1500;
/** of a whole network: each desk has them all */
export const REPLIES_SHARED_MAX = 500;
/** one person's */
export const REPLIES_OWN_MAX = 50;
/** a page; a frame may end it earlier */
export const REPLIES_MAX = 25;
/** one line */
export const GUIDE_TITLE_CHARACTERS_MAX = 120;
/** what one can still read out */
export const GUIDE_ADDRESS_CHARACTERS_MAX = 300;
/** of a whole network: lists that their libraries can look through twice a year */
export const GUIDES_SHARED_MAX = 500;
/** a page: the longest ones fit a frame */
export const GUIDES_MAX = 40;
/** every language: 1 en, 2 bg, 4 da, summed */
export const LANGUAGES_SET_MAX = 7;
/** every tag, summed */
export const GUIDE_TAGS_SET_MAX = 255;
/** 128 bits, that nobody makes twice */
export const FILE_MARK_BYTES = 16;
/** 10 MiB: a CV with scanned certificates */
export const FILE_BYTES_MAX = 10485760;
/** some seconds on the worst line; its base64 fits a packet, with a hello beside it */
export const FILE_CHUNK_BYTES = 16384;
/** base64 of such a chunk */
export const FILE_CHUNK_CHARACTERS_MAX = 21848;
/** of the largest file */
export const FILE_CHUNKS_MAX = 640;
/** a page that sends faster is closed as too fast, by door and desk */
export const FILE_CHUNK_EVERY_MS = 30;
/** what fits beside it on a phone, three times */
export const FILE_NAME_CHARACTERS_MAX = 100;
/** CV, letter, certificates, and what came back, each twice */
export const FILES_IN_CONVERSATION_MAX = 20;
/** 50 MiB of one conversation */
export const FILES_BYTES_MAX = 52428800;
/** of the parts of a DOCX or ODT together: what is more is meant to hurt */
export const FILE_UNPACKED_BYTES_MAX = 104857600;
/** who has waited so long is told that nobody has forgotten them */
export const WAIT_NOTE_MS = 30000;
/** and so long, asked whether to go on waiting, leave a message, or be called back */
export const WAIT_CHOICES_MS = 120000;

/** @typedef {'en' | 'bg' | 'da'} Language */
/** @type {readonly Language[]} */
export const LANGUAGES = ['en', 'bg', 'da'];
/** @typedef {'cv' | 'letter' | 'application' | 'other'} Topic */
/** @type {readonly Topic[]} */
export const TOPICS = ['cv', 'letter', 'application', 'other'];
/** @typedef {'seeker' | 'librarian' | 'supervisor' | 'auditor' | 'data_protection' | 'admin' | 'expert'} Role */
/** @type {readonly Role[]} */
export const ROLES = ['seeker', 'librarian', 'supervisor', 'auditor', 'data_protection', 'admin', 'expert'];
/** @typedef {'seeker' | 'desk' | 'admin'} Page */
/** @type {readonly Page[]} */
export const PAGES = ['seeker', 'desk', 'admin'];
/** @typedef {'waiting' | 'held' | 'ended' | 'left'} ConversationState */
/** @type {readonly ConversationState[]} */
export const CONVERSATION_STATES = ['waiting', 'held', 'ended', 'left'];
/** @typedef {'message' | 'taken' | 'given_back' | 'lost' | 'ended' | 'left' | 'came_back' | 'redacted' | 'enough' | 'goes_on' | 'outcome' | 'tagged' | 'untagged' | 'follow_up' | 'followed_up' | 'reopened' | 'mailed' | 'mail_refused' | 'mail_given_up' | 'handed_over' | 'stayed' | 'unattended' | 'warned' | 'paused' | 'pause_over' | 'blocked' | 'unblocked' | 'whisper' | 'file' | 'expert_asked' | 'expert_in' | 'expert_out' | 'joined' | 'parted'} EntryKind */
/** @type {readonly EntryKind[]} */
export const ENTRY_KINDS = ['message', 'taken', 'given_back', 'lost', 'ended', 'left', 'came_back', 'redacted', 'enough', 'goes_on', 'outcome', 'tagged', 'untagged', 'follow_up', 'followed_up', 'reopened', 'mailed', 'mail_refused', 'mail_given_up', 'handed_over', 'stayed', 'unattended', 'warned', 'paused', 'pause_over', 'blocked', 'unblocked', 'whisper', 'file', 'expert_asked', 'expert_in', 'expert_out', 'joined', 'parted'];
/** @typedef {'none' | 'helped' | 'partly_helped' | 'referred' | 'comes_in' | 'unanswered' | 'blocked_login' | 'went_quiet'} Outcome */
/** @type {readonly Outcome[]} */
export const OUTCOMES = ['none', 'helped', 'partly_helped', 'referred', 'comes_in', 'unanswered', 'blocked_login', 'went_quiet'];
/** @typedef {'first_cv' | 'old_cv' | 'letter' | 'vacancies' | 'labour_office' | 'self_service' | 'retraining' | 'computer' | 'other_language'} Tag */
/** @type {readonly Tag[]} */
export const TAGS = ['first_cv', 'old_cv', 'letter', 'vacancies', 'labour_office', 'self_service', 'retraining', 'computer', 'other_language'];
/** @typedef {'seeker' | 'staff' | 'service'} Side */
/** @type {readonly Side[]} */
export const SIDES = ['seeker', 'staff', 'service'];
/** @typedef {'none' | 'ready' | 'waiting' | 'sent' | 'failed'} NoticeState */
/** @type {readonly NoticeState[]} */
export const NOTICE_STATES = ['none', 'ready', 'waiting', 'sent', 'failed'];
/** @typedef {'none' | 'unreachable' | 'insecure' | 'login' | 'sender' | 'address' | 'mailbox' | 'refused' | 'other'} MailTrouble */
/** @type {readonly MailTrouble[]} */
export const MAIL_TROUBLES = ['none', 'unreachable', 'insecure', 'login', 'sender', 'address', 'mailbox', 'refused', 'other'];
/** @typedef {'pdf' | 'docx' | 'odt' | 'rtf' | 'txt' | 'jpg' | 'png'} FileKind */
/** @type {readonly FileKind[]} */
export const FILE_KINDS = ['pdf', 'docx', 'odt', 'rtf', 'txt', 'jpg', 'png'];
/** @typedef {'completely' | 'satisfied' | 'partly' | 'not'} Satisfaction */
/** @type {readonly Satisfaction[]} */
export const SATISFACTIONS = ['completely', 'satisfied', 'partly', 'not'];
/** @typedef {'four_words' | 'yes_no' | 'choice' | 'sentence'} QuestionKind */
/** @type {readonly QuestionKind[]} */
export const QUESTION_KINDS = ['four_words', 'yes_no', 'choice', 'sentence'];
/** @typedef {'none' | 'set' | 'owed'} FactorState */
/** @type {readonly FactorState[]} */
export const FACTOR_STATES = ['none', 'set', 'owed'];
/** @typedef {'labour_market' | 'education' | 'cv' | 'letter' | 'e_government' | 'health' | 'rights' | 'languages'} GuideTag */
/** @type {readonly GuideTag[]} */
export const GUIDE_TAGS = ['labour_market', 'education', 'cv', 'letter', 'e_government', 'health', 'rights', 'languages'];
/** @typedef {'none' | 'bg' | 'dk'} Country */
/** @type {readonly Country[]} */
export const COUNTRIES = ['none', 'bg', 'dk'];
/** @typedef {'teal' | 'blue' | 'green' | 'plum' | 'brown'} Accent */
/** @type {readonly Accent[]} */
export const ACCENTS = ['teal', 'blue', 'green', 'plum', 'brown'];
/** @typedef {'own' | 'region' | 'network'} Cooperation */
/** @type {readonly Cooperation[]} */
export const COOPERATIONS = ['own', 'region', 'network'];
/** @typedef {'insults' | 'threats' | 'harassment' | 'disturbing'} BlockReason */
/** @type {readonly BlockReason[]} */
export const BLOCK_REASONS = ['insults', 'threats', 'harassment', 'disturbing'];
/** @typedef {'day' | 'week'} BlockLength */
/** @type {readonly BlockLength[]} */
export const BLOCK_LENGTHS = ['day', 'week'];
/** @typedef {'promised' | 'urgent' | 'known' | 'short'} TurnReason */
/** @type {readonly TurnReason[]} */
export const TURN_REASONS = ['promised', 'urgent', 'known', 'short'];
/** @typedef {'login' | 'login_failed' | 'logout' | 'account_added' | 'account_disabled' | 'account_enabled' | 'password_set' | 'transcript_opened' | 'refused' | 'factor_set' | 'factor_removed' | 'factor_failed' | 'recovery_used' | 'reply_added' | 'reply_changed' | 'reply_removed' | 'guide_added' | 'guide_changed' | 'guide_removed' | 'guide_checked' | 'message_redacted' | 'library_added' | 'library_changed' | 'account_placed' | 'handed_over' | 'earlier_listed' | 'earlier_read' | 'block_set' | 'block_lifted' | 'taken_off_duty' | 'looked_in' | 'question_added' | 'question_changed' | 'question_removed' | 'feedback_read' | 'staff_talk_erased' | 'copy_asked' | 'copy_sent' | 'copy_failed' | 'expert_asked' | 'expert_let_in' | 'expert_let_out' | 'file_removed' | 'file_fetched' | 'follow_up_read' | 'taken_out_of_turn'} Act */
/** @type {readonly Act[]} */
export const ACTS = ['login', 'login_failed', 'logout', 'account_added', 'account_disabled', 'account_enabled', 'password_set', 'transcript_opened', 'refused', 'factor_set', 'factor_removed', 'factor_failed', 'recovery_used', 'reply_added', 'reply_changed', 'reply_removed', 'guide_added', 'guide_changed', 'guide_removed', 'guide_checked', 'message_redacted', 'library_added', 'library_changed', 'account_placed', 'handed_over', 'earlier_listed', 'earlier_read', 'block_set', 'block_lifted', 'taken_off_duty', 'looked_in', 'question_added', 'question_changed', 'question_removed', 'feedback_read', 'staff_talk_erased', 'copy_asked', 'copy_sent', 'copy_failed', 'expert_asked', 'expert_let_in', 'expert_let_out', 'file_removed', 'file_fetched', 'follow_up_read', 'taken_out_of_turn'];
/** @typedef {'bad_packet' | 'unknown_packet' | 'unknown_field' | 'missing_field' | 'repeated_field' | 'bad_field' | 'too_long' | 'empty' | 'old_page' | 'hello_first' | 'not_signed_in' | 'wrong_login' | 'wrong_factor' | 'factor_needed' | 'not_allowed' | 'not_found' | 'out_of_order' | 'number_reused' | 'has_conversation' | 'already_taken' | 'already_ended' | 'nobody_answers' | 'bad_contact' | 'not_answered' | 'copies_over' | 'not_ended' | 'rated_before' | 'beyond_skills' | 'off_duty' | 'no_room' | 'note_needed' | 'paused' | 'blocked' | 'log_full' | 'file_too_large' | 'file_kind' | 'files_full' | 'slug_used' | 'login_used' | 'name_misleads' | 'weak_password' | 'changed_meanwhile' | 'list_full' | 'has_factor' | 'own_account' | 'reason_needed' | 'code_unknown' | 'too_fast' | 'too_many' | 'busy' | 'storage_full'} Reason */
/** @type {readonly Reason[]} */
export const REASONS = ['bad_packet', 'unknown_packet', 'unknown_field', 'missing_field', 'repeated_field', 'bad_field', 'too_long', 'empty', 'old_page', 'hello_first', 'not_signed_in', 'wrong_login', 'wrong_factor', 'factor_needed', 'not_allowed', 'not_found', 'out_of_order', 'number_reused', 'has_conversation', 'already_taken', 'already_ended', 'nobody_answers', 'bad_contact', 'not_answered', 'copies_over', 'not_ended', 'rated_before', 'beyond_skills', 'off_duty', 'no_room', 'note_needed', 'paused', 'blocked', 'log_full', 'file_too_large', 'file_kind', 'files_full', 'slug_used', 'login_used', 'name_misleads', 'weak_password', 'changed_meanwhile', 'list_full', 'has_factor', 'own_account', 'reason_needed', 'code_unknown', 'too_fast', 'too_many', 'busy', 'storage_full'];

/**
 * One entry of a log.
 * @typedef {object} Entry
 * @property {number} seq Its place: 1, 2, 3 … without a gap.
 * @property {EntryKind} kind What it is.
 * @property {Side} side Who made it.
 * @property {string} [name] First name, where a librarian made it; of an expert with the organisation behind it.
 * @property {number} at_ms When it was stored: milliseconds since 1970, UTC.
 * @property {string} [text] The words of a message; where a message was left: how to reach the person; where it was handed over: to whom; where an expert was asked: who and why; where one was let in or out: who; a warning, a pause, a block: what the seeker is told, in their language; in the staff log what is to be followed up, or the word of an outcome, a tag, or why somebody was blocked.
 * @property {string} [writer] The outbox that it came from; only in your own entries.
 * @property {number} [number] Its number in that outbox; only in your own entries.
 * @property {boolean} [removed] The words of this message, or this file, were removed.
 * @property {number} [file] Of a file: its id; the text is its name.
 * @property {number} [size] Of a file: how many bytes it has.
 * @property {number} [about] Of a redacted: the message whose words were removed, or the entry of the file that was.
 * @property {number} [library] In the staff talk: where its author belongs.
 */
/**
 * A time at which somebody can be met.
 * @typedef {object} Meeting
 * @property {number} at_ms When: milliseconds since 1970, UTC.
 */
/**
 * One tag.
 * @typedef {object} Label
 * @property {Tag} tag The tag.
 */
/**
 * One thing that is still to be done for somebody.
 * @typedef {object} FollowUp
 * @property {number} conversation The conversation that it came of.
 * @property {Topic} topic What that was about.
 * @property {Language} language The seeker's language.
 * @property {number} staff The account of who set it.
 * @property {string} name Their first name.
 * @property {number} due_ms When it is due.
 * @property {string} text What is to be done.
 */
/**
 * Somebody on duty who could get a conversation.
 * @typedef {object} Colleague
 * @property {number} staff Their account.
 * @property {string} name Their first name.
 * @property {number} library Where they belong.
 * @property {number} languages That they answer in, added up.
 * @property {number} free How many more they have room for.
 */
/**
 * Somebody who is blocked.
 * @typedef {object} Block
 * @property {number} conversation The conversation that it came of.
 * @property {number} library Its home.
 * @property {string} name First name of who set it.
 * @property {BlockReason} reason Why.
 * @property {number} set_ms When it was set.
 * @property {number} until_ms When it is over.
 */
/**
 * Somebody who reads a conversation beside its holder.
 * @typedef {object} Reader
 * @property {number} staff Their account.
 * @property {string} name Their first name.
 */
/**
 * Somebody outside the libraries who could be asked to help.
 * @typedef {object} Expert
 * @property {number} staff Their account.
 * @property {string} name Their name, and the organisation.
 * @property {number} languages That they answer in, added up.
 * @property {boolean} here Their page is open.
 */
/**
 * A conversation that an expert was asked for: no text.
 * @typedef {object} Invitation
 * @property {number} conversation Its id.
 * @property {string} library Its home.
 * @property {Language} language The seeker's language.
 * @property {Topic} topic What it is about.
 * @property {string} [by] First name of the librarian who holds it.
 * @property {boolean} let_in The seeker agreed: look_in shows it.
 */
/**
 * Somebody on duty, as a supervisor sees her.
 * @typedef {object} Working
 * @property {number} staff Her account.
 * @property {string} name Her first name.
 * @property {number} library Where she belongs.
 * @property {number} since_ms On duty since.
 * @property {number} held How many conversations she holds.
 * @property {number} room How many she can hold.
 * @property {boolean} out She is at the counter.
 * @property {boolean} lost There is no line to her desk just now.
 */
/**
 * One conversation that runs, as a supervisor sees it: no text.
 * @typedef {object} Running
 * @property {number} conversation Its id.
 * @property {number} library Its home.
 * @property {Language} language The seeker's language.
 * @property {Topic} topic What it is about.
 * @property {number} [staff] The account of who holds it; absent while it waits in the queue.
 * @property {string} [name] Their first name.
 * @property {number} [waits_ms] Since when the person waits: for a librarian, or for an answer; absent: they have one.
 */
/**
 * One conversation in the queue, as the desk sees it.
 * @typedef {object} Waiting
 * @property {number} conversation Its id.
 * @property {Language} language The seeker's language.
 * @property {Topic} topic What it is about.
 * @property {number} since_ms Since when the person has waited.
 * @property {string} first_words How the first message begins.
 * @property {boolean} returned It was taken before and came back: it stands in front.
 * @property {number} library Its home.
 * @property {boolean} beyond In a language or about a topic that you do not answer: take needs anyway.
 */
/**
 * One left message, as the desk sees it.
 * @typedef {object} Left
 * @property {number} conversation Its id.
 * @property {Language} language The seeker's language.
 * @property {Topic} topic What it is about.
 * @property {number} left_ms When it was left.
 * @property {number} due_ms By when it is to be answered.
 * @property {string} first_words How the first message begins.
 * @property {boolean} taken Somebody held it before: there may be an answer already.
 * @property {number} library Its home.
 * @property {boolean} beyond In a language or about a topic that you do not answer: take needs anyway.
 * @property {boolean} unreached It was answered, and the e-mail that tells of it did not arrive.
 */
/**
 * How tries to send a mail ended in one way.
 * @typedef {object} MailTries
 * @property {MailTrouble} trouble Why they came to nothing; none: these were sent.
 * @property {number} count How many.
 * @property {number} last_ms When the last was.
 */
/**
 * One staff account.
 * @typedef {object} Account
 * @property {number} staff Its id.
 * @property {string} login The login.
 * @property {string} name The first name that seekers see.
 * @property {Role} role The role.
 * @property {boolean} disabled It cannot sign in.
 * @property {boolean} factor It has a second factor.
 * @property {number} library Where it belongs.
 * @property {number} languages That it answers in, added up: 1 en, 2 bg, 4 da.
 * @property {number} topics That it answers about, added up: 1 cv, 2 letter, 4 application, 8 other.
 * @property {number} added_ms When it was added.
 */
/**
 * One recovery code.
 * @typedef {object} RecoveryCode
 * @property {string} code Three groups of four signs; the hyphens between them may be left out.
 */
/**
 * One conversation as the auditor's list shows it: no text.
 * @typedef {object} Summary
 * @property {number} conversation Its id.
 * @property {Language} language The seeker's language.
 * @property {number} library Its home.
 * @property {Topic} topic What it is about.
 * @property {ConversationState} state Where it stands.
 * @property {number} began_ms When it began.
 * @property {number} [taken_ms] When it was first taken.
 * @property {number} [ended_ms] When it ended.
 * @property {Outcome} outcome What became of it.
 * @property {number} entries How many entries the talk has.
 * @property {string} [holder] Who holds it, or held it last.
 */
/**
 * One row of the audit list.
 * @typedef {object} AuditRow
 * @property {number} number Its number: 1, 2, 3 … without a gap.
 * @property {number} at_ms When.
 * @property {Act} act What was done.
 * @property {string} [actor] The login of who did it; absent where nobody was signed in.
 * @property {string} [object] What it was done to: a login, or the id of a conversation; of a file, that of its conversation and its own, as 7/3; of one taken out of turn, its own and that of the one that stood first.
 * @property {string} [why] The reason that was given.
 */
/**
 * One saved reply. Words in square brackets are blanks: the page has them filled before it sends.
 * @typedef {object} Reply
 * @property {number} reply Its id.
 * @property {number} version Counts its changes; whoever changes it names the one they began from.
 * @property {number} [library] For whose conversations; absent: for those of every library.
 * @property {string} name Its short name.
 * @property {string} [en] The text in English.
 * @property {string} [bg] The text in Bulgarian.
 * @property {string} [da] The text in Danish.
 */
/**
 * One guide or link that librarians hand out.
 * @typedef {object} Guide
 * @property {number} guide Its id.
 * @property {number} version Counts its changes; whoever changes it names the one they began from.
 * @property {number} [library] For whose conversations; absent: for those of every library.
 * @property {string} [en] The title in English.
 * @property {string} [bg] The title in Bulgarian.
 * @property {string} [da] The title in Danish.
 * @property {string} address A web address, http or https.
 * @property {number} languages The languages of that page, summed: 1 en, 2 bg, 4 da.
 * @property {number} tags What it is about, summed: 1 labour_market, 2 education, 4 cv, 8 letter, 16 e_government, 32 health, 64 rights, 128 languages.
 * @property {number} [checked_ms] When one of the staff last looked at it; absent: never.
 */
/**
 * One question of a form, as a job seeker is asked.
 * @typedef {object} Asked
 * @property {number} question Its id.
 * @property {QuestionKind} kind How it is answered.
 * @property {string} text The question.
 * @property {string} [options] Of a choice: what can be chosen, a line for each.
 */
/**
 * How many gave one answer.
 * @typedef {object} Tally
 * @property {number} count So many.
 */
/**
 * A free sentence of somebody.
 * @typedef {object} Sentence
 * @property {string} text The words.
 */
/**
 * The first packet on a socket, within 5 s.
 * @typedef {object} UpHello
 * @property {'hello'} type
 * @property {number} version The version of this protocol that the page speaks.
 * @property {Page} page Which page this is.
 * @property {Language} language The language of the page.
 * @property {string} [ticket] Staff: the single-use ticket from a ticket packet.
 * @property {string} [library] Seeker: whose page this is, by its slug; the first library for none, and for one that nobody has.
 * @property {string} [code] Seeker: the pick-up code, four words; without it the cookie counts.
 */
/**
 * Begin a conversation with its first message. The same id again gives the same answer.
 * @typedef {object} UpBegin
 * @property {'begin'} type
 * @property {string} id 128 random bits, made by the page.
 * @property {Language} language The language to be helped in.
 * @property {Topic} topic What it is about.
 * @property {string} writer The outbox: 64 random bits, made by the page, one for each tab.
 * @property {string} text The first message. It takes number 1 of this writer.
 * @property {string} [library] FORM: as in hello.
 * @property {boolean} [shared] FORM: this is a shared computer, the cookie is short-lived.
 */
/**
 * One message, or, in the staff log, one note (then it needs note).
 * @typedef {object} UpSay
 * @property {'say'} type
 * @property {number} log The talk, or the staff log.
 * @property {string} writer The outbox.
 * @property {number} number Its number in this outbox and log: 1, 2, 3 … A resend has the same number and text.
 * @property {string} text The words.
 */
/**
 * Send a file to the other side of the talk, or go on with it: the same id again. Answered by file_at, which says from where.
 * @typedef {object} UpFileBegin
 * @property {'file_begin'} type
 * @property {number} conversation Which.
 * @property {string} id 128 random bits, made by the page.
 * @property {string} name What it is called. Its ending does not say what it is: its bytes do.
 * @property {number} size How many bytes it has.
 */
/**
 * The next part of a file, FILE_CHUNK_BYTES, but for the last. Answered by file_at; one that came before is answered and not stored again. Not more often than every FILE_CHUNK_EVERY_MS.
 * @typedef {object} UpFileChunk
 * @property {'file_chunk'} type
 * @property {number} conversation Which.
 * @property {string} id The file.
 * @property {number} chunk Its number, from 0 on.
 * @property {string} bytes Its bytes, as base64.
 */
/**
 * I do not want to send this file after all. One that is whole stays. Not answered.
 * @typedef {object} UpFileDrop
 * @property {'file_drop'} type
 * @property {number} conversation Which.
 * @property {string} id The file.
 */
/**
 * Where can I fetch this file? Answered by file_address; a form is sent on to the file itself.
 * @typedef {object} UpFileGet
 * @property {'file_get'} type
 * @property {number} conversation Which.
 * @property {number} file The file, as its entry names it.
 */
/**
 * Everything up to seq was on the screen.
 * @typedef {object} UpSeen
 * @property {'seen'} type
 * @property {number} log The talk.
 * @property {number} seq The last entry that was seen.
 */
/**
 * A signal: I am writing. At most one a second; it fades after 5 s.
 * @typedef {object} UpTyping
 * @property {'typing'} type
 * @property {number} log The talk.
 * @property {string} [words] A seeker who has chosen so: what I have written so far, the end of it. Whoever holds the conversation sees it, and it is stored nowhere. A page sends no digits in it.
 */
/**
 * Give me every entry after this one (of the staff log it needs notes). The answer is one or more entries packets; the last says head.
 * @typedef {object} UpResume
 * @property {'resume'} type
 * @property {number} log The talk, or the staff log.
 * @property {number} after The last entry without a gap that the page has; 0 for none.
 */
/**
 * Give me the last entries before this one, at most 100 (of the staff log it needs notes).
 * @typedef {object} UpHistory
 * @property {'history'} type
 * @property {number} log The talk, or the staff log.
 * @property {number} [before] Entries before this one; absent: the last of the log.
 */
/**
 * Remove the words of one message, or a file, for good; its place stays, and an entry says so. Twice is once.
 * @typedef {object} UpMask
 * @property {'mask'} type
 * @property {number} log The talk.
 * @property {number} seq The message, or the entry of the file.
 */
/**
 * End the conversation. Ending an ended one changes nothing.
 * @typedef {object} UpEnd
 * @property {'end'} type
 * @property {number} conversation Which.
 */
/**
 * I go, and leave this as a message: no place in the queue any more, an answer by a day that conversation names. Again: how I can be reached.
 * @typedef {object} UpLeave
 * @property {'leave'} type
 * @property {number} conversation Which.
 * @property {string} [contact] A telephone number or an e-mail address.
 * @property {string} [wish] When to call, in the person's words.
 * @property {number} [meet_ms] I come to the library then: one of meetings. wish says it in words, and contact may be missing.
 * @property {boolean} [no_mail] Write me no e-mail after all, when the answer is here.
 */
/**
 * When could I come to the library of this conversation? Answered by meetings.
 * @typedef {object} UpMeetings
 * @property {'meetings'} type
 * @property {number} conversation Which.
 */
/**
 * I am here now: from a left message back into the queue, while somebody answers.
 * @typedef {object} UpComeBack
 * @property {'come_back'} type
 * @property {number} conversation Which.
 */
/**
 * Ask whether this is enough for today. Asking twice in a row is asking once. Yes is an end of the seeker's.
 * @typedef {object} UpAskEnough
 * @property {'ask_enough'} type
 * @property {number} conversation Which.
 */
/**
 * There is one more question. Answering twice is answering once.
 * @typedef {object} UpGoOn
 * @property {'go_on'} type
 * @property {number} log The talk.
 * @property {number} seq The entry enough that this answers.
 */
/**
 * Ask the seeker for a polite tone, in the words of the service.
 * @typedef {object} UpWarn
 * @property {'warn'} type
 * @property {number} conversation Which.
 */
/**
 * The seeker cannot write for some minutes from now. Both sides are told.
 * @typedef {object} UpPause
 * @property {'pause'} type
 * @property {number} conversation Which.
 * @property {number} minutes 1, 5 or 15; 0: the pause is over.
 */
/**
 * End the conversation, if it goes on, and block its seeker: until then whatever they want to write is refused with blocked, and, on the same day (UTC), what somebody without a conversation wants to begin from the same address, unless many share it. One more of the same seeker takes the place of the one before. Answered by done.
 * @typedef {object} UpBlock
 * @property {'block'} type
 * @property {number} conversation Which.
 * @property {BlockReason} reason Why; the seeker is told.
 * @property {BlockLength} length For how long.
 */
/**
 * Who is blocked: at your library, for admins everywhere. Answered by blocks.
 * @typedef {object} UpBlocks
 * @property {'blocks'} type
 */
/**
 * Lift a block. Twice is once. Answered by blocks.
 * @typedef {object} UpUnblock
 * @property {'unblock'} type
 * @property {number} conversation The conversation that it came of.
 */
/**
 * I would rather stay with who handed me over to another library, as long as conversation says stay; else nothing happens.
 * @typedef {object} UpStay
 * @property {'stay'} type
 * @property {number} conversation Which.
 */
/**
 * Send me this conversation by e-mail, in the language of my page. Answered by copy.
 * @typedef {object} UpMailCopy
 * @property {'mail_copy'} type
 * @property {number} conversation Which.
 * @property {string} address One e-mail address.
 */
/**
 * How satisfied I am with an ended conversation; it can be changed for a day. Answered by rated.
 * @typedef {object} UpRate
 * @property {'rate'} type
 * @property {number} conversation Which.
 * @property {Satisfaction} satisfaction How satisfied.
 */
/**
 * Ask me the questions of the library about an ended conversation, in the conversation's language. Answered by form.
 * @typedef {object} UpForm
 * @property {'form'} type
 * @property {number} conversation Which.
 */
/**
 * My answers, all at once; what was stored first stays. Answered by done; rated then says no questions.
 * @typedef {object} UpFeedback
 * @property {'feedback'} type
 * @property {number} conversation Which.
 * @property {string} [why] Why I rated it so.
 * @property {string} answers A line for each question that was asked: its id; then, where it was answered, a space and the place of the answer from 0 (yes, no; the four words; the options), or the free sentence.
 */
/**
 * Are you there? Answered by pong at once.
 * @typedef {object} UpPing
 * @property {'ping'} type
 */
/**
 * Remember me on this device: sets the cookie __Host-seeker.
 * @typedef {object} UpKeep
 * @property {'keep'} type
 * @property {string} ticket The single-use ticket from begun or welcome.
 */
/**
 * Forget me on this device: ends the cookie's session and clears it. Without one nothing happens.
 * @typedef {object} UpForget
 * @property {'forget'} type
 */
/**
 * Show me how my conversation stands. What `GET /plain` means.
 * @typedef {object} UpLook
 * @property {'look'} type
 * @property {Language} [language] The language of the page while there is no conversation.
 * @property {string} [library] As in hello.
 * @property {number} [before] Entries before this one; absent: the last of the talk.
 */
/**
 * Go on with a pick-up code. Sets the cookie __Host-seeker.
 * @typedef {object} UpEnter
 * @property {'enter'} type
 * @property {Language} language The language of the page.
 * @property {string} code Four words.
 * @property {string} [library] As in hello.
 * @property {boolean} [shared] This is a shared computer, the cookie is short-lived.
 */
/**
 * Sign in. Sets the cookie __Host-staff and is answered by signed_in, or, for an account with a second factor, by factor_needed alone.
 * @typedef {object} UpLogin
 * @property {'login'} type
 * @property {string} login The login.
 * @property {string} password The password.
 */
/**
 * The second step of signing in. Sets the cookie __Host-staff; answered by signed_in.
 * @typedef {object} UpFactor
 * @property {'factor'} type
 * @property {string} ticket What factor_needed brought.
 * @property {string} code The six digits that the app shows, or a recovery code; each is good once.
 */
/**
 * Ask for a single-use ticket for hello, good for 30 s. Needs the cookie; answered by ticket.
 * @typedef {object} UpTicket
 * @property {'ticket'} type
 */
/**
 * Sign out: every socket and tab of this session ends within a second.
 * @typedef {object} UpLogout
 * @property {'logout'} type
 */
/**
 * Begin to set up a second factor for one's own account. Answered by factor_secret; nothing counts until factor_confirm.
 * @typedef {object} UpFactorBegin
 * @property {'factor_begin'} type
 */
/**
 * The app works: from now on signing in asks for its codes. Answered by recovery.
 * @typedef {object} UpFactorConfirm
 * @property {'factor_confirm'} type
 * @property {string} code The six digits that the app shows.
 */
/**
 * Take the second factor of one's own account away.
 * @typedef {object} UpFactorRemove
 * @property {'factor_remove'} type
 * @property {string} code The six digits that the app shows, or a recovery code.
 */
/**
 * Go on duty or off duty.
 * @typedef {object} UpDuty
 * @property {'duty'} type
 * @property {boolean} on On duty?
 * @property {number} room How many conversations I can hold at once.
 */
/**
 * I go to the counter and am back in five minutes, or I am back. Meanwhile nobody new is given to me, and what I hold stays mine. Taking somebody and writing to somebody say that I am back.
 * @typedef {object} UpCounter
 * @property {'counter'} type
 * @property {boolean} away At the counter?
 */
/**
 * Somebody is at this desk: said once a minute while they type or press anything, and at once when duty asks.
 * @typedef {object} UpHere
 * @property {'here'} type
 */
/**
 * Take a waiting conversation, or a left message.
 * @typedef {object} UpTake
 * @property {'take'} type
 * @property {number} conversation Which.
 * @property {boolean} [anyway] Although it is beyond what I answer.
 * @property {TurnReason} [reason] Why this one, before others who stand before it and are not beyond me: else that is refused with reason_needed. Where nobody does, it counts for nothing.
 */
/**
 * Put a conversation that I hold back in front of the queue, or among the left messages.
 * @typedef {object} UpGiveBack
 * @property {'give_back'} type
 * @property {number} conversation Which.
 */
/**
 * To whom could I give this conversation? Answered by colleagues.
 * @typedef {object} UpColleagues
 * @property {'colleagues'} type
 * @property {number} conversation Which.
 */
/**
 * Give a conversation that I hold to a colleague on duty with room, or put it in front of the queue of a library. It is theirs at once.
 * @typedef {object} UpHandOver
 * @property {'hand_over'} type
 * @property {number} conversation Which.
 * @property {number} [staff] To whom; either this or library.
 * @property {number} [library] To which library, where somebody is on duty.
 * @property {string} [note] For whoever gets it; stands in the staff log. Needed across libraries.
 */
/**
 * The earlier conversations of the same seeker, as far as their libraries share them with mine. Answered by earlier; each asking stands in the audit list.
 * @typedef {object} UpEarlier
 * @property {'earlier'} type
 * @property {number} conversation Of whom: a conversation that I hold.
 */
/**
 * Read the talk of one of them. Answered by transcript, after it stands in the audit list.
 * @typedef {object} UpOpenEarlier
 * @property {'open_earlier'} type
 * @property {number} conversation The conversation that I hold.
 * @property {number} earlier Which of the earlier ones.
 */
/**
 * Say what became of a conversation that I hold, or held when it ended. Answered by labels; the staff log tells who said it.
 * @typedef {object} UpOutcome
 * @property {'outcome'} type
 * @property {number} conversation Which.
 * @property {Outcome} outcome The outcome; none takes it back.
 */
/**
 * Give such a conversation a tag, or take it away. Answered by labels.
 * @typedef {object} UpTag
 * @property {'tag'} type
 * @property {number} conversation Which.
 * @property {Tag} tag The tag.
 * @property {boolean} on It has the tag.
 */
/**
 * Set the follow-up of a conversation that I hold, or held when it ended; there is one, and the last counts. Answered by follow_ups.
 * @typedef {object} UpFollowUp
 * @property {'follow_up'} type
 * @property {number} conversation Which.
 * @property {number} due_ms When it is due.
 * @property {string} text What is to be done.
 */
/**
 * A follow-up is done, or after all not. Answered by follow_ups.
 * @typedef {object} UpFollowedUp
 * @property {'followed_up'} type
 * @property {number} conversation Which.
 * @property {boolean} done Done?
 */
/**
 * Read the talk that a follow-up of my list came of, once it has ended. Answered by transcript, after it stands in the audit list.
 * @typedef {object} UpOpenFollowUp
 * @property {'open_follow_up'} type
 * @property {number} conversation Which.
 */
/**
 * Open the staff talk of the network, or close it. It is log 1: say (then it needs staff_say), history and seen take it, as long as entries are kept.
 * @typedef {object} UpStaffTalk
 * @property {'staff_talk'} type
 * @property {boolean} on Open? Then the last entries come, and each new one.
 */
/**
 * Tell me what is running, now and whenever it changes, until I say that it is enough. Answered by working and running.
 * @typedef {object} UpOversee
 * @property {'oversee'} type
 * @property {boolean} on Tell me?
 */
/**
 * Look into a conversation that a colleague holds, or look away. Answered by conversation and labels; its logs are then read as one's own, and what is said in the staff log is a whisper. It stands in the audit list, and she is told by readers. One at a time for each page; it ends with the page, and when nobody holds it any more.
 * @typedef {object} UpLookIn
 * @property {'look_in'} type
 * @property {number} conversation Which.
 * @property {boolean} on Look into it?
 */
/**
 * Ask a colleague on duty to read along in a conversation that I hold. She is told by invited, and may look_in while I hold it.
 * @typedef {object} UpInvite
 * @property {'invite'} type
 * @property {number} conversation Which.
 * @property {number} staff Whom: one of those that colleagues names.
 */
/**
 * Join in a conversation that I was asked to read along in, and look into: from now on I may say something in its talk, which tells the seeker that I am there. Or go again; who holds it lets go whoever has joined. One colleague at a time, and one conversation; who looks away has not gone.
 * @typedef {object} UpJoin
 * @property {'join'} type
 * @property {number} conversation Which.
 * @property {boolean} on No: go.
 */
/**
 * Which experts could I ask to help in this conversation? Answered by experts.
 * @typedef {object} UpExperts
 * @property {'experts'} type
 * @property {number} conversation Which.
 */
/**
 * Ask an expert to help in a conversation that I hold; one at a time. The seeker is told who and why, and decides; until then the expert sees nothing of it. It stands in the audit list.
 * @typedef {object} UpExpertAsk
 * @property {'expert_ask'} type
 * @property {number} conversation Which.
 * @property {number} staff Whom: one of those that experts names.
 * @property {string} why Why, for the seeker.
 */
/**
 * Yes: he may read this conversation, also what was written before, and answer. Nothing happens where somebody else is asked by now.
 * @typedef {object} UpExpertIn
 * @property {'expert_in'} type
 * @property {number} conversation Which.
 * @property {number} expert Whom, as conversation says.
 */
/**
 * No, or no longer. An expert: I go, or I cannot come. Twice is once.
 * @typedef {object} UpExpertOut
 * @property {'expert_out'} type
 * @property {number} conversation Which.
 */
/**
 * Take somebody off duty: what she holds goes to the front of the queue, and she is told by whom. It stands in the audit list.
 * @typedef {object} UpDismiss
 * @property {'dismiss'} type
 * @property {number} staff Whom.
 */
/**
 * Ask for every staff account.
 * @typedef {object} UpStaffList
 * @property {'staff_list'} type
 */
/**
 * Add a staff account.
 * @typedef {object} UpStaffAdd
 * @property {'staff_add'} type
 * @property {string} login The login: letters, digits, point, hyphen, underline.
 * @property {string} name The first name that seekers see.
 * @property {Role} role The role; not seeker.
 * @property {string} password The first password.
 */
/**
 * Say where an account belongs, and what it answers.
 * @typedef {object} UpStaffPlace
 * @property {'staff_place'} type
 * @property {number} staff Whose.
 * @property {number} library Its library.
 * @property {number} languages That it answers in, added up.
 * @property {number} topics That it answers about, added up.
 */
/**
 * Disable an account, or enable it again. Its sessions end at once.
 * @typedef {object} UpStaffDisable
 * @property {'staff_disable'} type
 * @property {number} staff Whose.
 * @property {boolean} disabled Disabled?
 */
/**
 * Give an account a new password. Its sessions end at once.
 * @typedef {object} UpStaffPassword
 * @property {'staff_password'} type
 * @property {number} staff Whose.
 * @property {string} password The new password.
 */
/**
 * Take the second factor of somebody else's account away, who has lost phone and recovery codes. Its sessions end at once.
 * @typedef {object} UpStaffFactor
 * @property {'staff_factor'} type
 * @property {number} staff Whose.
 */
/**
 * Ask for every library: a library packet for each, then done.
 * @typedef {object} UpLibraryList
 * @property {'library_list'} type
 */
/**
 * Add a library, or change one.
 * @typedef {object} UpLibrarySave
 * @property {'library_save'} type
 * @property {number} [library] Which; absent: a new one.
 * @property {string} slug Its name in addresses, as in /?library=varna: a-z, 0-9 and hyphens.
 * @property {string} name The name that people see.
 * @property {string} region Libraries with the same words are neighbours; empty: it has none.
 * @property {Country} country Whose public holidays and clock its hours follow.
 * @property {string} hours As the setting hours.
 * @property {string} closed_days As the setting closed_days.
 * @property {Accent} accent The colour of its pages.
 * @property {number} languages That it helps in, added up: 1 en, 2 bg, 4 da.
 * @property {string} cheat_sheet For whoever answers in its name.
 * @property {Cooperation} cooperation To whom its waiting conversations may be offered, at most.
 * @property {number} region_minutes Until they are offered to its neighbours.
 * @property {number} network_minutes Until they are offered to the network; not less.
 * @property {boolean} giving They are given to whoever has most room; else librarians take them.
 * @property {boolean} closed Closed for good: its address leads to the first library, everybody is offered who still waits.
 */
/**
 * List conversations, newest first, 50 at a time.
 * @typedef {object} UpConversations
 * @property {'conversations'} type
 * @property {number} [from_ms] Begun at or after.
 * @property {number} [until_ms] Begun before.
 * @property {Language} [language] Only this language.
 * @property {Topic} [topic] Only this topic.
 * @property {ConversationState} [state] Only this state.
 * @property {Outcome} [outcome] Only this outcome.
 * @property {number} [before] Only ids below this one: the next page.
 */
/**
 * Open a transcript. The opening and its reason stand in the audit list before the text is given out.
 * @typedef {object} UpOpen
 * @property {'open'} type
 * @property {number} conversation Which.
 * @property {string} why The reason.
 */
/**
 * Whether mail is sent. Answered by mail.
 * @typedef {object} UpMail
 * @property {'mail'} type
 */
/**
 * Fetch a file of a transcript. That it was fetched, and why, stands in the audit list before. Answered by file_address.
 * @typedef {object} UpOpenFile
 * @property {'open_file'} type
 * @property {number} conversation Which.
 * @property {number} file The file, as its entry names it.
 * @property {string} why The reason: that of the transcript.
 */
/**
 * How satisfied people were. Answered by ratings.
 * @typedef {object} UpRatings
 * @property {'ratings'} type
 * @property {number} [from_ms] Rated at or after.
 * @property {number} [until_ms] Rated before.
 * @property {Language} [language] Only this language.
 * @property {Topic} [topic] Only this topic.
 */
/**
 * Give me the questions that a library asks: a question packet for each in their order, then done.
 * @typedef {object} UpQuestions
 * @property {'questions'} type
 * @property {number} library Whose.
 */
/**
 * Give a library without questions those that we suggest.
 * @typedef {object} UpQuestionsBegin
 * @property {'questions_begin'} type
 * @property {number} library Whose.
 */
/**
 * Add a question at the end, or put this one in the place of another: it gets an id of its own, and earlier answers stay with the earlier words.
 * @typedef {object} UpQuestionSave
 * @property {'question_save'} type
 * @property {number} library Whose.
 * @property {number} [question] In whose place; absent: at the end.
 * @property {QuestionKind} kind How it is answered.
 * @property {string} [en] The question in English. Who talked in a language that it is not there in is not asked.
 * @property {string} [bg] The question in Bulgarian.
 * @property {string} [da] The question in Danish.
 * @property {string} [options_en] Of a choice: two to OPTIONS_MAX lines, the same number in every language of the question.
 * @property {string} [options_bg] The same in Bulgarian.
 * @property {string} [options_da] The same in Danish.
 */
/**
 * Ask a question one place earlier, or later.
 * @typedef {object} UpQuestionMove
 * @property {'question_move'} type
 * @property {number} question Which.
 * @property {boolean} earlier Earlier?
 */
/**
 * Ask a question no more. What was answered stays.
 * @typedef {object} UpQuestionDrop
 * @property {'question_drop'} type
 * @property {number} question Which.
 */
/**
 * What people answered to a library's questions: results, then a question packet with counts for each, then sentences, then done. That it was read stands in the audit list before.
 * @typedef {object} UpResults
 * @property {'results'} type
 * @property {number} library Whose.
 * @property {number} [from_ms] Answered at or after.
 * @property {number} [until_ms] Answered before.
 */
/**
 * List the audit rows, newest first, 100 at a time.
 * @typedef {object} UpAudit
 * @property {'audit'} type
 * @property {number} [before] Only numbers below this one: the next page.
 */
/**
 * Give me saved replies, by id. Answered by one page of them.
 * @typedef {object} UpReplies
 * @property {'replies'} type
 * @property {boolean} own My own, or everybody's?
 * @property {number} [after] Those after this one: the next page.
 */
/**
 * Add a saved reply of one's own, or change it.
 * @typedef {object} UpReplyOwn
 * @property {'reply_own'} type
 * @property {number} [reply] Which; absent: a new one.
 * @property {number} [version] With reply: the version that the change began from.
 * @property {string} name A short name.
 * @property {string} [en] The text in English.
 * @property {string} [bg] The text in Bulgarian.
 * @property {string} [da] The text in Danish.
 */
/**
 * Remove such a reply.
 * @typedef {object} UpReplyOwnDrop
 * @property {'reply_own_drop'} type
 * @property {number} reply Which.
 * @property {number} version The version that was looked at.
 */
/**
 * Add a saved reply for everybody at the desk, or change it.
 * @typedef {object} UpReplyShared
 * @property {'reply_shared'} type
 * @property {number} [reply] Which; absent: a new one.
 * @property {number} [version] With reply: the version that the change began from.
 * @property {number} [library] For whose conversations; absent: for those of every library.
 * @property {string} name A short name.
 * @property {string} [en] The text in English.
 * @property {string} [bg] The text in Bulgarian.
 * @property {string} [da] The text in Danish.
 */
/**
 * Remove such a reply.
 * @typedef {object} UpReplySharedDrop
 * @property {'reply_shared_drop'} type
 * @property {number} reply Which.
 * @property {number} version The version that was looked at.
 */
/**
 * Give me guides and links, by id. Answered by one page of them.
 * @typedef {object} UpGuides
 * @property {'guides'} type
 * @property {number} [after] Those after this one: the next page.
 */
/**
 * Add a guide or link, or change it. Another address counts as checked now.
 * @typedef {object} UpGuideSave
 * @property {'guide_save'} type
 * @property {number} [guide] Which; absent: a new one.
 * @property {number} [version] With guide: the version that the change began from.
 * @property {number} [library] For whose conversations; absent: for those of every library.
 * @property {string} [en] The title in English.
 * @property {string} [bg] The title in Bulgarian.
 * @property {string} [da] The title in Danish.
 * @property {string} address A whole web address, http or https, in ASCII, with a host of two parts or more.
 * @property {number} languages The languages of that page, summed: 1 en, 2 bg, 4 da.
 * @property {number} tags What it is about, summed as in the record.
 */
/**
 * I have looked at this page today: it is there, and says what we say it does.
 * @typedef {object} UpGuideChecked
 * @property {'guide_checked'} type
 * @property {number} guide Which.
 * @property {number} version The version that was looked at.
 */
/**
 * Remove a guide or link.
 * @typedef {object} UpGuideDrop
 * @property {'guide_drop'} type
 * @property {number} guide Which.
 * @property {number} version The version that was looked at.
 */
/**
 * The answer to hello. A conversation packet follows for each that is yours.
 * @typedef {object} DownWelcome
 * @property {'welcome'} type
 * @property {number} version The version that the service speaks.
 * @property {number} now_ms The service's clock.
 * @property {string} library The name of the library: of the page, or where staff belong.
 * @property {Accent} [accent] The colour of that library's pages, as the sheet /ACCENT.css has it; absent: the first, which every page has.
 * @property {number} kept_days How many days an ended conversation is kept.
 * @property {boolean} answering Someone who answers is on duty.
 * @property {number} [opens_ms] While nobody answers: when it opens next, by its hours.
 * @property {number} [back_ms] While nobody answers: who will is at the counter of her library, and means to be back then. Whoever writes now waits in the queue.
 * @property {number} [languages] In which of them somebody answers, added up; while nobody does, in which who is at the counter will, or else the library helps. Absent: in each.
 * @property {boolean} [late] That time is over; told when it is.
 * @property {boolean} [mail] Seeker: whoever leaves an e-mail address is told there when an answer waits.
 * @property {string} [name] Staff: your first name.
 * @property {Role} [role] Staff: your role.
 * @property {number} [staff] Staff: the id of your account.
 * @property {FactorState} [factor] Staff: your second factor. While it is owed, everything but setting it up is refused with factor_needed.
 * @property {string} [code] Seeker: your pick-up code, once there is one.
 * @property {string} [ticket] Seeker who came with a code: for keep.
 */
/**
 * A conversation that is yours, or how it changed.
 * @typedef {object} DownConversation
 * @property {'conversation'} type
 * @property {number} conversation Its id.
 * @property {number} log The id of its talk.
 * @property {ConversationState} state Where it stands.
 * @property {Language} language The seeker's language.
 * @property {Topic} topic What it is about.
 * @property {number} [library] Its home.
 * @property {number} began_ms When it began.
 * @property {number} head The last entry of the talk.
 * @property {number} seeker_seen What the seeker has seen.
 * @property {number} staff_seen What the librarians have seen.
 * @property {number} [due_ms] A left message: by when it is to be answered.
 * @property {string} [holder] First name of the librarian who holds it.
 * @property {string} [stay] Seeker: you were handed over to another library, and may stay with this librarian instead.
 * @property {number} [back_ms] She is at the counter of her library, and means to be back then.
 * @property {boolean} [late] That time is over; told when it is.
 * @property {number} [paused_ms] Desk: until then the seeker cannot write.
 * @property {number} [expert] An expert was asked to help: the account.
 * @property {string} [expert_name] Their name, and the organisation.
 * @property {boolean} [expert_in] The seeker let them in.
 * @property {number} [joined] Desk: a colleague has joined: the account.
 * @property {string} [joined_name] Desk: her first name.
 * @property {boolean} [looking] Desk: it is a colleague's, and you look into it.
 * @property {number} [notes] Desk: the last entry of its staff log, whose id is that of the talk + 1.
 */
/**
 * Desk: who else is on duty and could get a conversation.
 * @typedef {object} DownColleagues
 * @property {'colleagues'} type
 * @property {number} conversation Which.
 * @property {number} library Where you belong: whoever belongs elsewhere gets it with a note only.
 * @property {Colleague[]} list They.
 */
/**
 * Who is blocked: the answer to blocks and unblock.
 * @typedef {object} DownBlocks
 * @property {'blocks'} type
 * @property {Block[]} list They, the newest first.
 */
/**
 * Desk: the earlier conversations of a seeker.
 * @typedef {object} DownEarlier
 * @property {'earlier'} type
 * @property {number} conversation Of whom.
 * @property {Summary[]} list The conversations, newest first.
 */
/**
 * Desk: outcome and tags of a conversation that is yours; after its conversation packet, and whenever they change.
 * @typedef {object} DownLabels
 * @property {'labels'} type
 * @property {number} conversation Which.
 * @property {Outcome} outcome What became of it.
 * @property {Label[]} tags Its tags.
 */
/**
 * Desk: a colleague asks you to read along in a conversation that she holds.
 * @typedef {object} DownInvited
 * @property {'invited'} type
 * @property {number} conversation Which.
 * @property {string} by Her first name.
 * @property {Language} language The seeker's language.
 * @property {Topic} topic What it is about.
 * @property {boolean} [again] After hello: not asked just now, and perhaps answered by another page of yours.
 */
/**
 * Desk: the conversation that you have joined: on every change, after hello where there is one, and how far its talk goes on every entry while it is not looked into on this page. To read and write there, look_in.
 * @typedef {object} DownJoined
 * @property {'joined'} type
 * @property {number} [conversation] Which; absent: none any more.
 * @property {string} [by] First name of who holds it.
 * @property {Language} [language] The seeker's language.
 * @property {Topic} [topic] What it is about.
 * @property {number} [head] The last entry that its talk has.
 * @property {boolean} [waits] The seeker has just written.
 */
/**
 * Desk: the experts who could be asked to help.
 * @typedef {object} DownExperts
 * @property {'experts'} type
 * @property {number} conversation In which conversation.
 * @property {Expert[]} list They.
 */
/**
 * Desk of an expert: the conversations that you were asked for, all that there is for you; after hello and on every change.
 * @typedef {object} DownInvitations
 * @property {'invitations'} type
 * @property {Invitation[]} list The first of them.
 */
/**
 * Desk: who else reads a conversation that you hold; whenever that changes, and after its conversation packet where anybody does.
 * @typedef {object} DownReaders
 * @property {'readers'} type
 * @property {number} conversation Which.
 * @property {Reader[]} list They.
 */
/**
 * Desk: how far the staff talk goes; after hello, and on every change while it is not open on this page.
 * @typedef {object} DownStaffTalk
 * @property {'staff_talk'} type
 * @property {number} first The first entry that is kept, or will be.
 * @property {number} head The last entry that it has.
 * @property {number} [seen] How far you have seen it; absent: as was said last.
 * @property {number} days How many days entries are kept.
 */
/**
 * Desk: who is on duty, of the libraries that a supervisor oversees; pushed on every change while it was asked for.
 * @typedef {object} DownWorking
 * @property {'working'} type
 * @property {Working[]} list They.
 */
/**
 * Desk: which conversations run, likewise: those that wait, then those that somebody holds.
 * @typedef {object} DownRunning
 * @property {'running'} type
 * @property {number} total How many there are.
 * @property {Running[]} list The first of them.
 */
/**
 * Desk: what is to be followed up, the earliest first; pushed on every change, and after hello where there is any.
 * @typedef {object} DownFollowUps
 * @property {'follow_ups'} type
 * @property {FollowUp[]} list The first of them.
 */
/**
 * Desk: a conversation is no longer yours, or no longer one that you look into.
 * @typedef {object} DownGone
 * @property {'gone'} type
 * @property {number} conversation Which.
 */
/**
 * The conversation stands on disk, its first message too, as entry 1 of the talk.
 * @typedef {object} DownBegun
 * @property {'begun'} type
 * @property {string} id The id of the begin.
 * @property {number} conversation Its id.
 * @property {number} log The id of its talk.
 * @property {string} code The pick-up code: four words.
 * @property {string} ticket For keep.
 */
/**
 * A message stands on disk.
 * @typedef {object} DownStored
 * @property {'stored'} type
 * @property {number} log The talk, or the staff log.
 * @property {string} writer The outbox.
 * @property {number} number Its number there.
 * @property {number} seq Its place in the log.
 * @property {number} at_ms When it was stored.
 */
/**
 * A packet was refused; nothing of it was done.
 * @typedef {object} DownRefused
 * @property {'refused'} type
 * @property {Reason} reason Why.
 * @property {string} [packet] The type of the packet, where it could be read.
 * @property {string} [field] The field that was wrong, where one was.
 * @property {number} [log] Its log, where it named one.
 * @property {string} [writer] Its outbox, where it named one.
 * @property {number} [number] Its number, where it had one.
 * @property {number} [conversation] Its conversation, where it named one.
 * @property {number} [wait_ms] How long to wait before the next try.
 * @property {string} [text] Seeker: what to tell the person instead of the words of the reason, in their language.
 */
/**
 * Entries of a log, in order. Place them by seq: the same one twice is harmless.
 * @typedef {object} DownEntries
 * @property {'entries'} type
 * @property {number} log The talk, or the staff log.
 * @property {number} head The last entry that the log has.
 * @property {Entry[]} entries The entries.
 */
/**
 * How you rated a conversation.
 * @typedef {object} DownRated
 * @property {'rated'} type
 * @property {number} conversation Which.
 * @property {Satisfaction} satisfaction How satisfied you are.
 * @property {number} [questions] Would you answer so many questions? Why you rated it so is one of them. Absent once you have.
 */
/**
 * The questions of the library about a conversation, in their order.
 * @typedef {object} DownForm
 * @property {'form'} type
 * @property {number} conversation Which.
 * @property {Asked[]} questions The questions.
 */
/**
 * When somebody could come to the library of a conversation and be met, the earliest first; none where its hours are not known.
 * @typedef {object} DownMeetings
 * @property {'meetings'} type
 * @property {Meeting[]} list The times.
 */
/**
 * So much of a file stands on disk.
 * @typedef {object} DownFileAt
 * @property {'file_at'} type
 * @property {number} conversation Which conversation.
 * @property {string} id The file.
 * @property {number} chunk The number of the chunk that is awaited.
 * @property {number} [seq] It is whole: its entry in the talk.
 */
/**
 * Where a file can be fetched: at /file/ and this token, if it is begun within two minutes.
 * @typedef {object} DownFileAddress
 * @property {'file_address'} type
 * @property {number} conversation Which conversation.
 * @property {number} file The file.
 * @property {string} token Random. Who has it needs nothing else; it ends when this person may no longer read the talk.
 */
/**
 * How far one side has seen the talk.
 * @typedef {object} DownSeen
 * @property {'seen'} type
 * @property {number} log The talk.
 * @property {Side} side Which side.
 * @property {number} seq Up to which entry.
 */
/**
 * Somebody is writing; forget it after 5 s.
 * @typedef {object} DownTyping
 * @property {'typing'} type
 * @property {number} log The talk.
 * @property {Side} side Which side.
 * @property {string} [words] Desk: what the seeker wishes you to see of it. Show it as what is not said yet, and forget it.
 */
/**
 * Your place in the queue, pushed on every change.
 * @typedef {object} DownPlace
 * @property {'place'} type
 * @property {number} conversation Which conversation waits.
 * @property {number} ahead How many people stand before you.
 * @property {number} waited_ms For so long you have waited.
 * @property {boolean} answering Someone who answers is on duty.
 * @property {number} [low_minutes] The wait is usually not shorter; absent when nobody can say.
 * @property {number} [high_minutes] The wait is usually not longer.
 * @property {number} [back_ms] While nobody answers: who will is at the counter of her library, and means to be back then.
 * @property {boolean} [late] That time is over; told when it is.
 */
/**
 * Whether someone who answers is on duty, or when it opens, has changed.
 * @typedef {object} DownSign
 * @property {'sign'} type
 * @property {boolean} answering Someone who answers is on duty.
 * @property {number} [opens_ms] While nobody answers: when it opens next, by its hours.
 * @property {number} [back_ms] While nobody answers: who will is at the counter of her library, and means to be back then. Whoever writes now waits in the queue.
 * @property {number} [languages] In which of them somebody answers, added up; while nobody does, in which who is at the counter will, or else the library helps. Absent: in each.
 * @property {boolean} [late] That time is over; told when it is.
 */
/**
 * Desk: who waits and is offered to you, in order.
 * @typedef {object} DownQueue
 * @property {'queue'} type
 * @property {number} total How many wait that you answer.
 * @property {Waiting[]} waiting The first of them, and of those beyond what you answer.
 */
/**
 * Desk: the left messages that nobody holds, by the day when they are due. A desk that is told none after welcome or again, or when it goes on duty, has none.
 * @typedef {object} DownMessages
 * @property {'messages'} type
 * @property {number} total How many there are in all.
 * @property {Left[]} left The first of them.
 */
/**
 * Desk: your duty as the service knows it.
 * @typedef {object} DownDuty
 * @property {'duty'} type
 * @property {boolean} on On duty?
 * @property {number} room How many conversations you can hold.
 * @property {number} [back_ms] You are at the counter, and said that you are back then.
 * @property {string} [by] This supervisor has just taken you off duty.
 * @property {boolean} [asked] Are you still there? Say so within two minutes, or you are off duty.
 */
/**
 * The service started anew under this socket: send again what has no answer yet. Conversation packets follow; ask for the gap where head is ahead of you.
 * @typedef {object} DownAgain
 * @property {'again'} type
 */
/**
 * The answer to ping.
 * @typedef {object} DownPong
 * @property {'pong'} type
 */
/**
 * The answer to a packet that asks for nothing back.
 * @typedef {object} DownDone
 * @property {'done'} type
 * @property {string} packet The type of that packet.
 */
/**
 * The answer to login, and to factor.
 * @typedef {object} DownSignedIn
 * @property {'signed_in'} type
 * @property {string} name Your first name.
 * @property {Role} role Your role.
 */
/**
 * The answer to login for an account with a second factor: the password was right, and nobody is signed in yet.
 * @typedef {object} DownFactorNeeded
 * @property {'factor_needed'} type
 * @property {string} ticket For factor, within 10 minutes.
 */
/**
 * The answer to factor_begin. A page shows it as text and as a QR code of an otpauth:// address; SHA-1, six digits, 30 s.
 * @typedef {object} DownFactorSecret
 * @property {'factor_secret'} type
 * @property {string} secret The secret in base32.
 * @property {string} login The login, for the app to show.
 */
/**
 * The answer to factor_confirm: shown once, and kept nowhere as they are.
 * @typedef {object} DownRecovery
 * @property {'recovery'} type
 * @property {RecoveryCode[]} codes The recovery codes, each good for one sign-in.
 */
/**
 * The answer to ticket.
 * @typedef {object} DownTicket
 * @property {'ticket'} type
 * @property {string} ticket For hello, once, within 30 s.
 */
/**
 * Every staff account.
 * @typedef {object} DownStaff
 * @property {'staff'} type
 * @property {Account[]} accounts The accounts.
 */
/**
 * One library of the network. The desk is told all of them after hello, and each that changed.
 * @typedef {object} DownLibrary
 * @property {'library'} type
 * @property {number} library Its id.
 * @property {string} slug Its name in addresses, as in /?library=varna: a-z, 0-9 and hyphens.
 * @property {string} name The name that people see.
 * @property {string} region Libraries with the same words are neighbours; empty: it has none.
 * @property {Country} country Whose public holidays and clock its hours follow.
 * @property {string} hours As the setting hours.
 * @property {string} closed_days As the setting closed_days.
 * @property {Accent} accent The colour of its pages.
 * @property {number} languages That it helps in, added up: 1 en, 2 bg, 4 da.
 * @property {string} cheat_sheet For whoever answers in its name.
 * @property {Cooperation} cooperation To whom its waiting conversations may be offered, at most.
 * @property {number} region_minutes Until they are offered to its neighbours.
 * @property {number} network_minutes Until they are offered to the network; not less.
 * @property {boolean} giving They are given to whoever has most room; else librarians take them.
 * @property {boolean} closed Closed for good: its address leads to the first library, everybody is offered who still waits.
 */
/**
 * One page of the list of conversations.
 * @typedef {object} DownConversations
 * @property {'conversations'} type
 * @property {Summary[]} conversations The conversations, newest first.
 * @property {boolean} more There are older ones.
 */
/**
 * Part of a transcript that was opened, in order: the staff log, where anything stands in it, then the talk; of an earlier conversation, and of a follow-up, the talk alone.
 * @typedef {object} DownTranscript
 * @property {'transcript'} type
 * @property {number} conversation Which.
 * @property {number} log The talk, or the staff log.
 * @property {number} head The last entry that the log has.
 * @property {Entry[]} entries The entries.
 */
/**
 * How far the copy is that was to be sent by e-mail: waiting, sent, failed.
 * @typedef {object} DownCopy
 * @property {'copy'} type
 * @property {number} conversation Of which conversation.
 * @property {NoticeState} state How far.
 */
/**
 * Whether mail is sent: never to whom.
 * @typedef {object} DownMail
 * @property {'mail'} type
 * @property {boolean} on The settings name a mail server.
 * @property {number} waiting How many mails wait to be sent.
 * @property {number} [since_ms] Since when the oldest of them waits.
 * @property {MailTries[]} tries How the tries of the last seven days ended.
 */
/**
 * How satisfied people were. Nothing but few when they are fewer than RATINGS_MIN.
 * @typedef {object} DownRatings
 * @property {'ratings'} type
 * @property {boolean} few Too few to be told.
 * @property {number} [completely] How many were completely satisfied.
 * @property {number} [satisfied] How many were satisfied.
 * @property {number} [partly] How many were partly satisfied.
 * @property {number} [not] How many were not satisfied.
 */
/**
 * One question of a library's form. In results it says how it was answered.
 * @typedef {object} DownQuestion
 * @property {'question'} type
 * @property {number} library Whose.
 * @property {number} question Its id; another one whenever it is changed.
 * @property {boolean} asked It is asked now.
 * @property {QuestionKind} kind How it is answered.
 * @property {string} [en] The question in English.
 * @property {string} [bg] The question in Bulgarian.
 * @property {string} [da] The question in Danish.
 * @property {string} [options_en] Of a choice: a line for each option.
 * @property {string} [options_bg] The same in Bulgarian.
 * @property {string} [options_da] The same in Danish.
 * @property {number} [unanswered] In results: how many were asked and did not answer.
 * @property {Tally[]} counts In results: how many gave each answer; how many wrote a sentence.
 */
/**
 * The questions of a library have changed: ask for them again.
 * @typedef {object} DownQuestionsChanged
 * @property {'questions_changed'} type
 * @property {number} library Whose.
 */
/**
 * What people answered begins here.
 * @typedef {object} DownResults
 * @property {'results'} type
 * @property {number} library To whose questions.
 * @property {number} forms How many sent answers.
 * @property {boolean} more There are more free sentences than the newest, which are told.
 */
/**
 * Free sentences, in an order that says nothing.
 * @typedef {object} DownSentences
 * @property {'sentences'} type
 * @property {number} [question] To which question; absent: why they rated as they did.
 * @property {Sentence[]} list The sentences.
 */
/**
 * One page of the audit list.
 * @typedef {object} DownAudit
 * @property {'audit'} type
 * @property {AuditRow[]} rows The rows, newest first.
 * @property {boolean} more There are older ones.
 */
/**
 * One page of saved replies.
 * @typedef {object} DownReplies
 * @property {'replies'} type
 * @property {boolean} own Your own, or everybody's?
 * @property {Reply[]} replies The replies, by id.
 * @property {boolean} more There are more after the last one.
 */
/**
 * Saved replies have changed: ask for them again.
 * @typedef {object} DownRepliesChanged
 * @property {'replies_changed'} type
 * @property {boolean} own Your own, or everybody's?
 */
/**
 * One page of guides and links.
 * @typedef {object} DownGuides
 * @property {'guides'} type
 * @property {Guide[]} guides The guides and links, by id.
 * @property {boolean} more There are more after the last one.
 */
/**
 * Guides and links have changed: ask for them again.
 * @typedef {object} DownGuidesChanged
 * @property {'guides_changed'} type
 */

/** @typedef {UpHello | UpBegin | UpSay | UpFileBegin | UpFileChunk | UpFileDrop | UpFileGet | UpSeen | UpTyping | UpResume | UpHistory | UpMask | UpEnd | UpLeave | UpMeetings | UpComeBack | UpAskEnough | UpGoOn | UpWarn | UpPause | UpBlock | UpBlocks | UpUnblock | UpStay | UpMailCopy | UpRate | UpForm | UpFeedback | UpPing | UpKeep | UpForget | UpLook | UpEnter | UpLogin | UpFactor | UpTicket | UpLogout | UpFactorBegin | UpFactorConfirm | UpFactorRemove | UpDuty | UpCounter | UpHere | UpTake | UpGiveBack | UpColleagues | UpHandOver | UpEarlier | UpOpenEarlier | UpOutcome | UpTag | UpFollowUp | UpFollowedUp | UpOpenFollowUp | UpStaffTalk | UpOversee | UpLookIn | UpInvite | UpJoin | UpExperts | UpExpertAsk | UpExpertIn | UpExpertOut | UpDismiss | UpStaffList | UpStaffAdd | UpStaffPlace | UpStaffDisable | UpStaffPassword | UpStaffFactor | UpLibraryList | UpLibrarySave | UpConversations | UpOpen | UpMail | UpOpenFile | UpRatings | UpQuestions | UpQuestionsBegin | UpQuestionSave | UpQuestionMove | UpQuestionDrop | UpResults | UpAudit | UpReplies | UpReplyOwn | UpReplyOwnDrop | UpReplyShared | UpReplySharedDrop | UpGuides | UpGuideSave | UpGuideChecked | UpGuideDrop} Up */
/** @typedef {DownWelcome | DownConversation | DownColleagues | DownBlocks | DownEarlier | DownLabels | DownInvited | DownJoined | DownExperts | DownInvitations | DownReaders | DownStaffTalk | DownWorking | DownRunning | DownFollowUps | DownGone | DownBegun | DownStored | DownRefused | DownEntries | DownRated | DownForm | DownMeetings | DownFileAt | DownFileAddress | DownSeen | DownTyping | DownPlace | DownSign | DownQueue | DownMessages | DownDuty | DownAgain | DownPong | DownDone | DownSignedIn | DownFactorNeeded | DownFactorSecret | DownRecovery | DownTicket | DownStaff | DownLibrary | DownConversations | DownTranscript | DownCopy | DownMail | DownRatings | DownQuestion | DownQuestionsChanged | DownResults | DownSentences | DownAudit | DownReplies | DownRepliesChanged | DownGuides | DownGuidesChanged} Down */
