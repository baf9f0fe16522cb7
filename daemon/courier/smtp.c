/* SPDX-License-Identifier: Apache-2.0
 *
 * What the environment says of proxies, and what a server would have us do besides, is not
 * heard: one server, by one protocol, with TLS and a certificate that holds, unless a setting
 * says otherwise. */
#include "courier/smtp.h"

#include "courier/mail.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

enum { CONNECT_S = 20, MAIL_S = 90, URL_BYTES = 1024, ADDRESS_BYTES = 512 };

struct smtp {
    const struct settings *settings;
    CURLM *multi;
    CURL *easy; /* while it is busy */
    struct curl_slist *recipients;
    struct text mail; /* what is left of it */
    enum mail_stage stage;
    char *authorities;
    size_t authorities_length;
    char *password;
};

static char *copy_of(struct text text)
{
    char *copy = malloc(text.length + 1);
    if (copy != NULL && text.length > 0)
        memcpy(copy, text.bytes, text.length);
    if (copy != NULL)
        copy[text.length] = '\0';
    return copy;
}

struct smtp *smtp_open(const struct settings *settings, struct text authorities, struct text password)
{
    struct smtp *smtp = calloc(1, sizeof *smtp);
    if (smtp == NULL)
        return NULL;
    smtp->settings = settings;
    smtp->authorities = copy_of(authorities);
    smtp->authorities_length = authorities.length;
    smtp->password = copy_of(password);
    bool is_ready = smtp->authorities != NULL && smtp->password != NULL && curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    smtp->multi = is_ready ? curl_multi_init() : NULL;
    if (smtp->multi != NULL)
        return smtp;
    smtp_close(smtp);
    return NULL;
}

static void end(struct smtp *smtp)
{
    if (smtp->easy != NULL)
        curl_multi_remove_handle(smtp->multi, smtp->easy);
    curl_easy_cleanup(smtp->easy);
    curl_slist_free_all(smtp->recipients);
    smtp->easy = NULL;
    smtp->recipients = NULL;
}

void smtp_close(struct smtp *smtp)
{
    if (smtp == NULL)
        return;
    end(smtp);
    if (smtp->multi != NULL)
        curl_multi_cleanup(smtp->multi);
    if (smtp->password != NULL)
        explicit_bzero(smtp->password, strlen(smtp->password));
    free(smtp->password);
    free(smtp->authorities);
    free(smtp);
}

/* libcurl asks for more of the mail. */
static size_t give_more(char *bytes, size_t size, size_t count, void *context)
{
    struct smtp *smtp = context;
    size_t room = size * count;
    size_t length = smtp->mail.length < room ? smtp->mail.length : room;
    if (length > 0)
        memcpy(bytes, smtp->mail.bytes, length);
    smtp->mail = (struct text){smtp->mail.bytes + length, smtp->mail.length - length};
    return length;
}

/* What goes to the server: a command's first word says how far it is, and nothing else of it is
 * looked at, for a password is among them. */
static int note_stage(CURL *easy, curl_infotype type, char *bytes, size_t length, void *context)
{
    struct smtp *smtp = context;
    (void)easy;
    if (type == CURLINFO_HEADER_OUT)
        smtp->stage = mail_stage_of((struct text){bytes, length}, smtp->stage);
    return 0;
}

static bool follow(struct smtp *smtp)
{
    smtp->stage = MAIL_STAGE_GREETING;
    return curl_easy_setopt(smtp->easy, CURLOPT_VERBOSE, 1L) == CURLE_OK && curl_easy_setopt(smtp->easy, CURLOPT_DEBUGFUNCTION, note_stage) == CURLE_OK &&
           curl_easy_setopt(smtp->easy, CURLOPT_DEBUGDATA, smtp) == CURLE_OK;
}

static bool set_security(struct smtp *smtp)
{
    struct curl_blob authorities = {.data = smtp->authorities, .len = smtp->authorities_length, .flags = CURL_BLOB_NOCOPY};
    bool is_required = strcmp(smtp->settings->mail_tls, "none") != 0;
    return curl_easy_setopt(smtp->easy, CURLOPT_USE_SSL, (long)(is_required ? CURLUSESSL_ALL : CURLUSESSL_NONE)) == CURLE_OK &&
           curl_easy_setopt(smtp->easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) == CURLE_OK &&
           (authorities.len == 0 || curl_easy_setopt(smtp->easy, CURLOPT_CAINFO_BLOB, &authorities) == CURLE_OK);
}

static bool set_sender(struct smtp *smtp)
{
    const struct settings *settings = smtp->settings;
    char url[URL_BYTES], from[ADDRESS_BYTES];
    struct text host = mail_host(text_of(settings->public_url));
    int length = (int)strlen(settings->mail_server);
    bool has_slash = length > 0 && settings->mail_server[length - 1] == '/';
    snprintf(url, sizeof url, "%.*s/%.*s", has_slash ? length - 1 : length, settings->mail_server, (int)host.length, host.bytes); /* the path is the name of EHLO */
    snprintf(from, sizeof from, "<%s>", settings->mail_from);
    bool is_set = curl_easy_setopt(smtp->easy, CURLOPT_URL, url) == CURLE_OK && curl_easy_setopt(smtp->easy, CURLOPT_MAIL_FROM, from) == CURLE_OK &&
                  curl_easy_setopt(smtp->easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps") == CURLE_OK && curl_easy_setopt(smtp->easy, CURLOPT_PROXY, "") == CURLE_OK &&
                  curl_easy_setopt(smtp->easy, CURLOPT_FORBID_REUSE, 1L) == CURLE_OK; /* servers close what is idle */
    if (!is_set || settings->mail_user[0] == '\0')
        return is_set;
    return curl_easy_setopt(smtp->easy, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN") == CURLE_OK && /* the rest wants files and programs */
           curl_easy_setopt(smtp->easy, CURLOPT_USERNAME, settings->mail_user) == CURLE_OK &&
           curl_easy_setopt(smtp->easy, CURLOPT_PASSWORD, smtp->password) == CURLE_OK;
}

static bool set_mail(struct smtp *smtp, struct text to, struct text mail)
{
    char recipient[ADDRESS_BYTES];
    snprintf(recipient, sizeof recipient, "<%.*s>", (int)to.length, to.bytes);
    smtp->recipients = curl_slist_append(NULL, recipient);
    smtp->mail = mail;
    return smtp->recipients != NULL && curl_easy_setopt(smtp->easy, CURLOPT_MAIL_RCPT, smtp->recipients) == CURLE_OK &&
           curl_easy_setopt(smtp->easy, CURLOPT_UPLOAD, 1L) == CURLE_OK && curl_easy_setopt(smtp->easy, CURLOPT_READFUNCTION, give_more) == CURLE_OK &&
           curl_easy_setopt(smtp->easy, CURLOPT_READDATA, smtp) == CURLE_OK && curl_easy_setopt(smtp->easy, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
           curl_easy_setopt(smtp->easy, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_S) == CURLE_OK && curl_easy_setopt(smtp->easy, CURLOPT_TIMEOUT, (long)MAIL_S) == CURLE_OK;
}

bool smtp_begin(struct smtp *smtp, struct text to, struct text mail)
{
    smtp->easy = curl_easy_init();
    if (smtp->easy != NULL && follow(smtp) && set_security(smtp) && set_sender(smtp) && set_mail(smtp, to, mail) &&
        curl_multi_add_handle(smtp->multi, smtp->easy) == CURLM_OK)
        return true;
    end(smtp);
    return false;
}

bool smtp_is_busy(const struct smtp *smtp)
{
    return smtp->easy != NULL;
}

static enum mail_trouble trouble_of(const struct smtp *smtp, CURLcode result, long code)
{
    switch ((int)result) {
    case CURLE_OK: return MAIL_TROUBLE_NONE;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT: return MAIL_TROUBLE_UNREACHABLE;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE: return MAIL_TROUBLE_INSECURE;
    case CURLE_LOGIN_DENIED: return MAIL_TROUBLE_LOGIN;
    default: return mail_trouble_of(smtp->stage, code);
    }
}

bool smtp_wait(struct smtp *smtp, struct pollfd *fds, unsigned fds_count, int wait_ms, struct smtp_end *how)
{
    struct curl_waitfd waits[4] = {{0}};
    int running, left;
    for (unsigned at = 0; at < fds_count && at < 4; at++)
        waits[at] = (struct curl_waitfd){.fd = fds[at].fd, .events = CURL_WAIT_POLLIN | (fds[at].events & POLLOUT ? CURL_WAIT_POLLOUT : 0)};
    if (curl_multi_poll(smtp->multi, waits, fds_count, wait_ms, NULL) != CURLM_OK || curl_multi_perform(smtp->multi, &running) != CURLM_OK) {
        *how = (struct smtp_end){.trouble = MAIL_TROUBLE_OTHER, .why = "the library does not go on"};
        end(smtp);
        return true;
    }
    for (unsigned at = 0; at < fds_count && at < 4; at++)
        fds[at].revents = waits[at].revents;
    for (CURLMsg *message; (message = curl_multi_info_read(smtp->multi, &left)) != NULL;) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURLcode result = message->data.result;
        *how = (struct smtp_end){.why = curl_easy_strerror(result)};
        if (curl_easy_getinfo(smtp->easy, CURLINFO_RESPONSE_CODE, &how->code) != CURLE_OK)
            how->code = 0;
        how->trouble = trouble_of(smtp, result, how->code);
        end(smtp);
        return true;
    }
    return false;
}
