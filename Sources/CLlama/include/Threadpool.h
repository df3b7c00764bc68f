// Threads that live as long as a context. Without one, ggml starts and joins its threads again for every graph, which
// is once a decode step.
#pragma once

#include <stdint.h>

#include "../../../.deps/llama/include/llama.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Creates `threads` compute threads and attaches them to `context`. Between two graphs they spin for about
/// `poll` * 2 ms before they sleep, which is ready sooner and keeps a core from others. The caller owns the result and
/// gives it back to `altiplano_threadpool_free` after `llama_free(context)`. Returns NULL when the CPU backend offers no thread pools;
/// the context then works as before. Call it from the thread that owns the context.
ggml_threadpool_t altiplano_threadpool_attach(struct llama_context *context, int32_t threads, uint32_t poll);

/// Joins and frees the threads. NULL is allowed.
void altiplano_threadpool_free(ggml_threadpool_t pool);

#ifdef __cplusplus
}
#endif
