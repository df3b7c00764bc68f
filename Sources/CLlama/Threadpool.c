#include "Threadpool.h"

typedef ggml_threadpool_t (*threadpool_new)(struct ggml_threadpool_params *);
typedef void (*threadpool_free)(ggml_threadpool_t);

// The CPU backend may itself be a loadable library, so its functions are asked for by name (ggml-backend.h).
static void *cpu_function(const char *name) {
    ggml_backend_dev_t device = ggml_backend_dev_by_type(GGML_BACKEND_DEVICE_TYPE_CPU);
    if (!device) return NULL;
    return ggml_backend_reg_get_proc_address(ggml_backend_dev_backend_reg(device), name);
}

ggml_threadpool_t altiplano_threadpool_attach(struct llama_context *context, int32_t threads, uint32_t poll) {
    threadpool_new create = (threadpool_new)cpu_function("ggml_threadpool_new");
    if (!create) return NULL;
    struct ggml_threadpool_params parameters = ggml_threadpool_params_default(threads);
    parameters.poll = poll;
    ggml_threadpool_t pool = create(&parameters);
    if (pool) llama_attach_threadpool(context, pool, pool);
    return pool;
}

void altiplano_threadpool_free(ggml_threadpool_t pool) {
    threadpool_free release = (threadpool_free)cpu_function("ggml_threadpool_free");
    if (pool && release) release(pool);
}
