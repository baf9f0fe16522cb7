/* SPDX-License-Identifier: Apache-2.0 */
#include "courier/mail.h"

#include <string.h>
#include <time.h>

enum {
    ENCODED_WORD_BYTES_MAX = 39, /* of text: 52 of base64, 64 with what is around it, 73 behind "Subject: "; 76 are allowed */
    LINE_BYTES = 57,             /* of text: 76 of base64 */
    BODY_BYTES_MAX = 44000,
    NAME_BYTES_MAX = 1024,
};

static void add_base64(struct text_builder *builder, struct text bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t at = 0; at < bytes.length; at += 3) {
        size_t left = bytes.length - at;
        uint32_t three = (uint32_t)(unsigned char)bytes.bytes[at] << 16;
        three |= left > 1 ? (uint32_t)(unsigned char)bytes.bytes[at + 1] << 8 : 0;
        three |= left > 2 ? (uint32_t)(unsigned char)bytes.bytes[at + 2] : 0;
        text_add_byte(builder, digits[three >> 18]);
        text_add_byte(builder, digits[three >> 12 & 63]);
        text_add_byte(builder, left > 1 ? digits[three >> 6 & 63] : '=');
        text_add_byte(builder, left > 2 ? digits[three & 63] : '=');
    }
}

/* As many bytes as an encoded word takes, never half of a character. */
static size_t piece_of(struct text text)
{
    size_t length = text.length < ENCODED_WORD_BYTES_MAX ? text.length : ENCODED_WORD_BYTES_MAX;
    while (length < text.length && length > 0 && ((unsigned char)text.bytes[length] & 0xC0) == 0x80)
        length--;
    return length > 0 ? length : text.length;
}

static void add_encoded_words(struct text_builder *builder, struct text text)
{
    for (const char *between = ""; text.length > 0; between = "\r\n ") {
        size_t length = piece_of(text);
        text_add_string(builder, between);
        text_add_string(builder, "=?utf-8?B?");
        add_base64(builder, (struct text){text.bytes, length});
        text_add_string(builder, "?=");
        text = (struct text){text.bytes + length, text.length - length};
    }
}

static void add_body(struct text_builder *builder, struct text body)
{
    for (size_t at = 0; at < body.length; at += LINE_BYTES) {
        size_t length = body.length - at < LINE_BYTES ? body.length - at : LINE_BYTES;
        add_base64(builder, (struct text){body.bytes + at, length});
        text_add_string(builder, "\r\n");
    }
}

/* The one place of a sentence, filled in. */
static void add_sentence(struct text_builder *builder, const char *sentence, struct text library)
{
    const char *open = strchr(sentence, '{'), *close = strchr(sentence, '}');
    if (open == NULL || close == NULL) {
        text_add_string(builder, sentence);
        return;
    }
    text_add(builder, (struct text){sentence, (size_t)(open - sentence)});
    text_add(builder, library);
    text_add_string(builder, close + 1);
}

static void add_date(struct text_builder *builder, int64_t wall_ms)
{
    static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm utc = {0};
    char rest[40];
    if (gmtime_r(&seconds, &utc) == NULL || strftime(rest, sizeof rest, " %Y %H:%M:%S +0000", &utc) == 0)
        return;
    text_add_string(builder, days[utc.tm_wday]);
    text_add_string(builder, ", ");
    text_add_integer(builder, utc.tm_mday);
    text_add_string(builder, " ");
    text_add_string(builder, months[utc.tm_mon]);
    text_add_string(builder, rest);
}

static void add_link(struct text_builder *builder, const struct mail *mail)
{
    struct text url = mail->public_url;
    const char *const word = vocabulary_word(&vocabulary_language, (int)mail->language);
    text_add(builder, url);
    text_add_string(builder, url.bytes[url.length - 1] == '/' ? "?language=" : "/?language=");
    text_add_string(builder, word);
    if (mail->slug.length > 0)
        text_add_string(builder, "&library=");
    text_add(builder, mail->slug);
}

static void add_notice(struct text_builder *body, const struct mail *mail)
{
    const struct mail_words *words = &mail_words[mail->language];
    text_add_string(body, words->answered);
    text_add_string(body, "\r\n\r\n");
    text_add_string(body, words->code);
    text_add_string(body, "\r\n\r\n");
    add_link(body, mail);
    text_add_string(body, "\r\n\r\n");
    text_add_string(body, words->automatic);
}

static struct text body_of(const struct mail *mail, char bytes[BODY_BYTES_MAX])
{
    struct text_builder body = text_builder_on(bytes, BODY_BYTES_MAX);
    if (mail->text.length == 0) {
        add_notice(&body, mail);
    } else {
        text_add(&body, mail->text); /* ends with an empty line */
        text_add_string(&body, mail_words[mail->language].copy_automatic);
    }
    text_add_string(&body, "\r\n\r\n");
    text_add(&body, mail->library);
    text_add_string(&body, "\r\n");
    return body.overflowed ? (struct text){"", 0} : text_built(&body);
}

static void add_address(struct text_builder *builder, const char *header, struct text address)
{
    text_add_string(builder, header);
    text_add_string(builder, "<");
    text_add(builder, address);
    text_add_string(builder, ">\r\n");
}

bool mail_write(const struct mail *mail, struct text_builder *builder)
{
    char body[BODY_BYTES_MAX], subject[NAME_BYTES_MAX];
    struct text_builder line = text_builder_on(subject, sizeof subject);
    struct text written = body_of(mail, body);
    const struct mail_words *words = &mail_words[mail->language];
    add_sentence(&line, mail->text.length > 0 ? words->copy_subject : words->subject, mail->library);
    text_add_string(builder, "From: ");
    add_encoded_words(builder, mail->library);
    add_address(builder, "\r\n ", mail->from);
    add_address(builder, "To: ", mail->to);
    text_add_string(builder, "Subject: ");
    add_encoded_words(builder, text_built(&line));
    text_add_string(builder, "\r\nDate: ");
    add_date(builder, mail->wall_ms);
    text_add_string(builder, "\r\nMessage-ID: <");
    text_add_hex(builder, mail->id, 16);
    text_add_string(builder, "@");
    struct text host = mail_host(mail->public_url);
    text_add(builder, host);
    text_add_string(builder, ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
                             "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    add_body(builder, written);
    return !builder->overflowed && !line.overflowed && written.length > 0 && host.length > 0;
}

static bool is_of(char byte, const char *signs)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || (byte != '\0' && strchr(signs, byte) != NULL);
}

struct text mail_host(struct text public_url)
{
    static const char start[] = "https://";
    const struct text none = {"", 0};
    size_t at = sizeof start - 1;
    if (public_url.length <= at || memcmp(public_url.bytes, start, at) != 0)
        return none;
    struct text host = {public_url.bytes + at, 0};
    while (at < public_url.length && is_of(public_url.bytes[at], ".-"))
        at++;
    host.length = (size_t)(public_url.bytes + at - host.bytes);
    if (at < public_url.length && public_url.bytes[at] == ':')
        for (at++; at < public_url.length && public_url.bytes[at] >= '0' && public_url.bytes[at] <= '9';)
            at++;
    if (at + 1 == public_url.length && public_url.bytes[at] == '/')
        at++;
    return at == public_url.length ? host : none;
}

enum mail_stage mail_stage_of(struct text command, enum mail_stage before)
{
    static const struct { const char *word; enum mail_stage stage; } words[] = {
        {"AUTH", MAIL_STAGE_LOGIN}, {"MAIL", MAIL_STAGE_SENDER}, {"RCPT", MAIL_STAGE_RECIPIENT}, {"DATA", MAIL_STAGE_CONTENT}};
    for (size_t at = 0; at < sizeof words / sizeof *words; at++)
        if (command.length >= 5 && memcmp(command.bytes, words[at].word, 4) == 0)
            return words[at].stage;
    return before; /* what a login goes on with, and QUIT */
}

enum mail_trouble mail_trouble_of(enum mail_stage stage, long code)
{
    bool is_unknown = code == 550 || code == 551 || code == 553 || code == 556; /* no such mailbox, here or elsewhere */
    bool is_for_now = code < 500;
    if (code < 400 || code == 421)
        return MAIL_TROUBLE_UNREACHABLE; /* no answer, or the line was lost after a good one */
    switch (stage) {
    case MAIL_STAGE_GREETING: break;
    case MAIL_STAGE_LOGIN: return MAIL_TROUBLE_LOGIN;
    case MAIL_STAGE_SENDER: return code == 530 ? MAIL_TROUBLE_LOGIN : is_for_now ? MAIL_TROUBLE_REFUSED : MAIL_TROUBLE_SENDER;
    case MAIL_STAGE_RECIPIENT: return is_unknown ? MAIL_TROUBLE_ADDRESS : MAIL_TROUBLE_MAILBOX;
    case MAIL_STAGE_CONTENT: return MAIL_TROUBLE_REFUSED;
    }
    return MAIL_TROUBLE_OTHER;
}
