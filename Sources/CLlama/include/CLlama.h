// llama.cpp's public C API, from the headers ops/bootstrap installed.
#include "../../../.deps/llama/include/llama.h"
