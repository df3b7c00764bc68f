// llama.cpp's public C API, from the headers ops/bootstrap installed, and the numeric loops of sampling.
#pragma once

#include "../../../.deps/llama/include/llama.h"
#include "SamplingKernels.h"
#include "Threadpool.h"
