// llama.cpp's public C API, from the headers ops/bootstrap installed.
#pragma once

#include "../../../.deps/llama/include/llama.h"
#include "Threadpool.h"
