#include "CLlamaCommon.h"

#include "chat.h"
#include "llama.h"
#include "log.h"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>

struct altiplano_chat_template {
    common_chat_templates_ptr templates;
};

namespace {

char *copy_of(const std::string &text) {
    char *copy = static_cast<char *>(std::malloc(text.size() + 1));
    if (copy) {
        std::memcpy(copy, text.data(), text.size());
        copy[text.size()] = '\0';
    }
    return copy;
}

void report(char **error, const char *message) noexcept {
    if (!error) return;
    try {
        *error = copy_of(message);
    } catch (...) {
        *error = nullptr;
    }
}

// The one place where exceptions end: runs `body`, and turns whatever it throws into a message.
template <typename Body>
auto guarded(char **error, Body body) noexcept -> decltype(body()) {
    if (error) *error = nullptr;
    try {
        return body();
    } catch (const std::exception &failure) {
        report(error, failure.what());
    } catch (...) {
        report(error, "an exception of unknown type was thrown");
    }
    return nullptr;
}

// common_chat_templates_init slices the exception it rethrows, which loses the parser's message; parsing the source
// here first, as it would, lets that message reach the caller.
void check_parses(const char *source) {
    if (std::strcmp(source, "chatml") != 0) common_chat_template(source, "", "");
}

}  // namespace

extern "C" altiplano_chat_template *altiplano_chat_template_create(
    const struct llama_model *model, const char *override_source, char **error) {
    return guarded(error, [&]() -> altiplano_chat_template * {
        // The common library would print to stdout and stderr what comes back here as a message.
        common_log_set_verbosity_thold(LOG_LEVEL_OUTPUT - 1);
        bool has_override = override_source && *override_source;
        const char *source = has_override ? override_source : llama_model_chat_template(model, nullptr);
        if (!source) source = llama_model_chat_template(model, "tool_use");
        if (!source || !*source) {
            report(error, "the model file has no chat template (tokenizer.chat_template)");
            return nullptr;
        }
        check_parses(source);
        auto templates = common_chat_templates_init(model, has_override ? override_source : "");
        return new altiplano_chat_template{std::move(templates)};
    });
}

extern "C" void altiplano_chat_template_free(altiplano_chat_template *chat_template) { delete chat_template; }

extern "C" char *altiplano_chat_template_render(
    const altiplano_chat_template *chat_template, const char *messages_json, size_t messages_length,
    const char *tools_json, size_t tools_length, bool add_generation_prompt, size_t *length, char **error) {
    return guarded(error, [&]() -> char * {
        common_chat_templates_inputs inputs;
        inputs.messages =
            common_chat_msgs_parse_oaicompat(common_json::parse(std::string(messages_json, messages_length)));
        if (tools_json)
            inputs.tools = common_chat_tools_parse_oaicompat(common_json::parse(std::string(tools_json, tools_length)));
        inputs.add_generation_prompt = add_generation_prompt;
        // Tool calls are recognised by our own reader (decision 7), so the parser that the common library derives from
        // the template by rendering it dozens of times would be thrown away.
        inputs.force_pure_content = true;
        std::string prompt = common_chat_templates_apply(chat_template->templates.get(), inputs).prompt;
        if (length) *length = prompt.size();
        char *copy = copy_of(prompt);
        if (!copy) report(error, "out of memory");
        return copy;
    });
}

extern "C" void altiplano_chat_string_free(char *string) { std::free(string); }
