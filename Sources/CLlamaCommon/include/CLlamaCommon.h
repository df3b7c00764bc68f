// Chat templates: a model's own Jinja template, rendered by llama.cpp's common library.
//
// This header is the whole contract; nothing of C++ crosses it.
//
// Ownership  `altiplano_chat_template_create` returns an object that the caller frees once with
//            `altiplano_chat_template_free`. Every `char *` that comes back, prompt or error, belongs to the caller,
//            who frees it once with `altiplano_chat_string_free`. Arguments are borrowed for the call only. A template
//            copies what it needs of the model's metadata, so it may outlive the model.
// Threads    A template does not change after it is created: any number of threads may render it at once. Create and
//            free need no other synchronisation than for any object.
// Errors     A function that can fail returns NULL and, when `error` is not NULL, sets `*error` to an English sentence
//            (or to NULL when even that could not be allocated). On success `*error` is set to NULL. No C++ exception
//            leaves these functions.
#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct llama_model;

/// A parsed chat template.
typedef struct altiplano_chat_template altiplano_chat_template;

/// Parses the template in the model's metadata (`tokenizer.chat_template`), or `override_source` when it is neither
/// NULL nor empty.
///
/// A model without a template and no override is an error: guessing a format would make the model answer nonsense
/// without anybody being told. Give "chatml" as the override to choose the ChatML format for such a model.
altiplano_chat_template *altiplano_chat_template_create(
    const struct llama_model *model, const char *override_source, char **error);

/// Frees a template; NULL is allowed.
void altiplano_chat_template_free(altiplano_chat_template *chat_template);

/// Renders messages to the prompt text.
///
/// `messages_json` is a UTF-8 JSON array of OpenAI chat messages: objects with `role`, `content` and optionally `name`
/// (and `tool_calls`, `tool_call_id` of earlier turns). `developer` becomes `system` where the template knows no such
/// role. With `add_generation_prompt` the text ends where the assistant's answer begins.
///
/// `tools_json` is a UTF-8 JSON array of OpenAI function tools for the template to show, or NULL for none.
///
/// The text carries no begin-of-sequence token if the vocabulary adds one itself; tokenise it with special tokens added
/// and parsed. It may contain NUL bytes: `*length` is its size in bytes, a NUL follows it.
char *altiplano_chat_template_render(
    const altiplano_chat_template *chat_template, const char *messages_json, size_t messages_length,
    const char *tools_json, size_t tools_length, bool add_generation_prompt, size_t *length, char **error);

/// Frees a string returned by this header; NULL is allowed.
void altiplano_chat_string_free(char *string);

#ifdef __cplusplus
}
#endif
